import { useCallback, type JSX } from 'react';
import { ListInvitations } from '../../../../teams/contracts/invitation';
import { ListMembers } from '../../../../teams/contracts/member';
import type { Me } from '../../../../teams/contracts/session';
import { callSignedIn } from '../api/call';
import { peopleText } from '../locales/people';
import { ListedSection, Rows, useListed } from '../parts/listed';
import { mayIn, SignedIn, type MyTeam } from '../parts/signed-in';
import { InvitationRow } from './people/invitation-row';
import { InviteForm } from './people/invite-form';
import { MemberRow } from './people/member-row';

interface PeopleProps {
  readonly me: Me;
  readonly team: MyTeam;
}

const Members = ({ me, team }: PeopleProps): JSX.Element => {
  const { slug } = team;
  const listed = useListed(useCallback(async () => callSignedIn(ListMembers, { query: { team: slug } }), [slug]));
  return (
    <ListedSection
      id="members"
      title={peopleText.inTeam}
      listed={listed}
      draw={({ data }) => (
        <ul className="rows">
          {data.map((member) => (
            <MemberRow key={member.personId} member={member} team={team} isMe={member.personId === me.id} onDone={listed.onDone} />
          ))}
        </ul>
      )}
    />
  );
};

const Invitations = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { slug } = team;
  const listed = useListed(useCallback(async () => callSignedIn(ListInvitations, { query: { team: slug } }), [slug]));
  return (
    <>
      <ListedSection
        id="invitations"
        title={peopleText.openTitle}
        listed={listed}
        draw={({ data }) => (
          <Rows
            rows={data}
            none={peopleText.noneOpen}
            draw={(invitation) => <InvitationRow key={invitation.id} invitation={invitation} team={team} onDone={listed.onDone} />}
          />
        )}
      />
      <section aria-labelledby="invite">
        <h2 id="invite">{peopleText.inviteTitle}</h2>
        <InviteForm team={team} onDone={listed.onDone} />
      </section>
    </>
  );
};

/** Who is in the team, and for whoever manages people, who has been invited. */
export const PeoplePage = (): JSX.Element => (
  <SignedIn
    page="people"
    draw={(me, team) => (
      <>
        <Members me={me} team={team} />
        {mayIn(team, 'members.manage') ? <Invitations team={team} /> : null}
      </>
    )}
  />
);
