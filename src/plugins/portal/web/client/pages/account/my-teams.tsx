import { useState, type JSX } from 'react';
import { RemoveMember } from '../../../../../teams/contracts/member';
import type { Me } from '../../../../../teams/contracts/session';
import { formatDay } from '../../../locales/format';
import { callSignedIn } from '../../api/call';
import { addressOfPage, locale } from '../../here';
import { roleNames } from '../../locales/access';
import { accountText } from '../../locales/account';
import { homeText } from '../../locales/home';
import { peopleText } from '../../locales/people';
import { ActionButton } from '../../parts/action-button';
import { useNews } from '../../parts/use-news';

/** Everybody may leave a team, whatever their role. */
export const MyTeams = ({ me }: { readonly me: Me }): JSX.Element => {
  const [left, setLeft] = useState<readonly string[]>([]);
  const { news, tell } = useNews();
  const teams = me.teams.filter(({ slug }) => !left.includes(slug));
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">{accountText.teams}</h2>
      {news}
      {teams.length === 0 ? <p className="soft">{homeText.noTeamTitle}.</p> : null}
      {teams.length === 0 ? null : (
        <ul className="rows">
          {teams.map(({ slug, name, role, accessEndsAt, isSuspended }) => (
            <li key={slug}>
              <p>
                <a className="who" href={addressOfPage('home', { team: slug })}>
                  {name}
                </a>
              </p>
              <p>
                <span className="tag">{roleNames[role]}</span>
                {accessEndsAt === null ? null : peopleText.until(formatDay(accessEndsAt, locale))}
                {isSuspended ? homeText.suspendedTitle : null}
              </p>
              <div className="deeds">
                <ActionButton
                  label={accountText.leave}
                  of={name}
                  busy={accountText.leaving}
                  look="grave"
                  question={{ title: accountText.leaveTitle(name), text: accountText.leaveText }}
                  act={async () => {
                    const answer = await callSignedIn(RemoveMember, { params: { personId: me.id }, query: { team: slug } });
                    if ('refusal' in answer) return answer.refusal;
                    setLeft([...left, slug]);
                    tell(accountText.left(name));
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
