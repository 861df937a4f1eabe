import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { ListInvitations } from '../../../../teams/contracts/invitation';
import { ListMembers } from '../../../../teams/contracts/member';
import type { Me } from '../../../../teams/contracts/session';
import { callSignedIn } from '../api/call';
import { peopleText } from '../locales/people';
import { Shown } from '../parts/asked';
import { mayIn, SignedIn, type MyTeam } from '../parts/signed-in';
import { useAnswer } from '../parts/use-answer';
import { useNews } from '../parts/use-news';
import { InvitationRow } from './people/invitation-row';
import { InviteForm } from './people/invite-form';
import { MemberRow } from './people/member-row';

interface PeopleProps {
  readonly me: Me;
  readonly team: MyTeam;
}

const Members = ({ me, team }: PeopleProps): JSX.Element => {
  const { slug } = team;
  const ask = useCallback(async () => callSignedIn(ListMembers, { query: { team: slug } }), [slug]);
  const asked = useAnswer(ask);
  const { news, tell } = useNews();
  return (
    <section aria-labelledby="members">
      <h2 id="members">{peopleText.inTeam}</h2>
      {news}
      <Shown
        asked={asked}
        draw={({ data }) => (
          <ul class="rows">
            {data.map((member) => (
              <MemberRow
                key={member.personId}
                member={member}
                team={team}
                isMe={member.personId === me.id}
                onDone={(text) => {
                  tell(text);
                  asked.askAgain();
                }}
              />
            ))}
          </ul>
        )}
      />
    </section>
  );
};

const Invitations = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { slug } = team;
  const ask = useCallback(async () => callSignedIn(ListInvitations, { query: { team: slug } }), [slug]);
  const asked = useAnswer(ask);
  const { news, tell } = useNews();
  const onDone = (text: string): void => {
    tell(text);
    asked.askAgain();
  };
  return (
    <>
      <section aria-labelledby="invitations">
        <h2 id="invitations">{peopleText.openTitle}</h2>
        {news}
        <Shown
          asked={asked}
          draw={({ data }) =>
            data.length === 0 ? (
              <p class="soft">{peopleText.noneOpen}</p>
            ) : (
              <ul class="rows">
                {data.map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} team={team} onDone={onDone} />
                ))}
              </ul>
            )
          }
        />
      </section>
      <section aria-labelledby="invite">
        <h2 id="invite">{peopleText.inviteTitle}</h2>
        <InviteForm team={team} onDone={onDone} />
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
