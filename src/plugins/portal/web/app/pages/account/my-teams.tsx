import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { formatDay } from '../../../../../../lib/format';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { locale } from '../../here';
import { roleNames } from '../../locales/access';
import { accountText } from '../../locales/account';
import { shellText } from '../../locales/shell';
import { peopleText } from '../../locales/people';
import { meOptions, type Me } from '../../session/me';
import { ActionButton } from '../../parts/action-button';
import { useNews } from '../../parts/use-news';

/** Everybody may leave a team, whatever their role. */
export const MyTeams = ({ me }: { readonly me: Me }): JSX.Element => {
  const queryClient = useQueryClient();
  const { news, tell } = useNews();
  const { teams } = me;
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">{accountText.teams}</h2>
      {news}
      {teams.length === 0 ? <p className="soft">{shellText.noTeamTitle}.</p> : null}
      {teams.length === 0 ? null : (
        <ul className="rows">
          {teams.map(({ slug, name, role, accessEndsAt, isSuspended }) => (
            <li key={slug}>
              <p>
                <Link className="who" to="/teams/$team/overview" params={{ team: slug }}>
                  {name}
                </Link>
              </p>
              <p>
                <span className="tag">{roleNames[role]}</span>
                {accessEndsAt === null ? null : peopleText.until(formatDay(accessEndsAt, locale))}
                {isSuspended ? shellText.suspendedTitle : null}
              </p>
              <div className="deeds">
                <ActionButton
                  label={accountText.leave}
                  of={name}
                  busy={accountText.leaving}
                  look="grave"
                  question={{ title: accountText.leaveTitle(name), text: accountText.leaveText }}
                  act={async () => {
                    const params = { path: { personId: me.id }, query: { team: slug } };
                    const refusal = await refusalOf(async () => client.DELETE('/members/{personId}', { params }));
                    if (refusal !== null) return refusal;
                    tell(accountText.left(name));
                    await queryClient.invalidateQueries({ queryKey: meOptions.queryKey });
                    return null;
                  }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
