import { useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Invitation } from '../../../../teams/contracts/invitation';
import type { Member } from '../../../../teams/contracts/member';
import { api } from '../api/client';
import { peopleText } from '../locales/people';
import { shellText } from '../locales/shell';
import { ClosedButton } from '../parts/closed-button';
import { focusFirst } from '../parts/focus-first';
import { ListSection, Rows } from '../parts/list-section';
import { TeamPage } from '../parts/team-page';
import { useNews } from '../parts/use-news';
import { mayIn, type Me, type MyTeam } from '../session/me';
import { InvitationRow } from './people/invitation-row';
import { InviteForm } from './people/invite-form';
import { MemberRow } from './people/member-row';
import { RoleChanged } from './people/role-changed';

interface PeopleProps {
  readonly me: Me;
  readonly team: MyTeam;
}

/** Colleagues join by themselves, and mails go out: the page looks again, sooner while one is under way. */
const [restMs, soonMs] = [30_000, 5000];
/** Not while there is no answer: then people ask again. */
const lookAgain = ({ state: { status } }: { readonly state: { readonly status: string } }): number | false =>
  status === 'error' ? false : restMs;
const isUnderWay = ({ state, isSent }: Invitation): boolean => state === 'pending' && !isSent;

const Members = ({ me, team }: PeopleProps): JSX.Element => {
  const queryClient = useQueryClient();
  const members = api.useQuery('get', '/members', { params: { query: { team: team.slug } } }, { refetchInterval: lookAgain });
  const { news, tell } = useNews();
  /** The person whose role was changed last, as they were before. */
  const [before, setBefore] = useState<Member | null>(null);
  const onChanged = (changed: Member | null): void => {
    setBefore(changed);
    void queryClient.invalidateQueries({ queryKey: ['get', '/members'] });
  };
  const onDone = (text: string): void => {
    onChanged(null);
    tell(text);
  };
  return (
    <ListSection
      id="members"
      title={peopleText.inTeam}
      news={
        before === null ? (
          news
        ) : (
          <RoleChanged
            key={`${before.personId} ${before.role} ${before.accessEndsAt ?? ''}`}
            before={before}
            team={team}
            onUndone={onDone}
          />
        )
      }
      query={members}
      draw={({ data }) => (
        <ul className="rows">
          {data.map((member) => (
            <MemberRow
              key={member.personId}
              member={member}
              team={team}
              isMe={member.personId === me.id}
              onChanged={onChanged}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
    />
  );
};

const Invitations = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const queryClient = useQueryClient();
  const invitations = api.useQuery(
    'get',
    '/invitations',
    { params: { query: { team: team.slug } } },
    {
      refetchInterval: (query) => {
        const { status, data } = query.state;
        return status === 'success' && data?.data.some(isUnderWay) === true ? soonMs : lookAgain(query);
      },
    },
  );
  const { news, tell } = useNews();
  const onDone = (text: string): void => {
    tell(text);
    void queryClient.invalidateQueries({ queryKey: ['get', '/invitations'] });
  };
  return (
    <>
      <ListSection
        id="invitations"
        title={peopleText.openTitle}
        news={news}
        query={invitations}
        draw={({ data }) => (
          <Rows
            rows={data}
            none={peopleText.noneOpen}
            draw={(invitation) => <InvitationRow key={invitation.id} invitation={invitation} team={team} onDone={onDone} />}
          />
        )}
      />
      <section aria-labelledby="invite" id="to-invite">
        <h2 id="invite">{peopleText.inviteTitle}</h2>
        <InviteForm team={team} onDone={onDone} />
      </section>
    </>
  );
};

/** The form stands below everybody who is there. */
const ToInvite = (): JSX.Element => (
  <div className="deeds">
    <button
      type="button"
      className="first"
      onClick={() => {
        focusFirst(document.querySelector<HTMLElement>('#to-invite'));
      }}
    >
      {peopleText.inviteTitle}
    </button>
  </div>
);

const NotAllowed = (): JSX.Element => (
  <section aria-labelledby="invite">
    <h2 id="invite">{peopleText.inviteTitle}</h2>
    <p id="not-allowed" className="soft">
      {peopleText.notAllowed}
    </p>
    <div className="deeds">
      <ClosedButton label={peopleText.invite} reasonId="not-allowed" />
    </div>
  </section>
);

/** Who is in the team, and for whoever manages people, who has been invited. */
export const PeoplePage = (): JSX.Element => (
  <TeamPage
    title={shellText.pages.people}
    draw={(me, team) => (
      <>
        {mayIn(team, 'members.manage') ? <ToInvite /> : null}
        <Members me={me} team={team} />
        {mayIn(team, 'members.manage') ? <Invitations team={team} /> : <NotAllowed />}
      </>
    )}
  />
);
