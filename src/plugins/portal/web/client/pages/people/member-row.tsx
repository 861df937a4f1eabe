import type { JSX } from 'react';
import { ChangeMemberRole, RemoveMember, type Member } from '../../../../../teams/contracts/member';
import { isWithin, rightsOfRole } from '../../../../../teams/contracts/roles';
import { formatDay } from '../../../locales/format';
import { callSignedIn } from '../../api/call';
import { locale } from '../../here';
import { roleNames } from '../../locales/access';
import { common } from '../../locales/common';
import { peopleText } from '../../locales/people';
import { ActionButton } from '../../parts/action-button';
import { findFaulty } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { Opener } from '../../parts/opener';
import { RoleFields, roleOf } from '../../parts/role-fields';
import { mayIn, type MyTeam } from '../../parts/signed-in';

interface MemberRowProps {
  readonly member: Member;
  readonly team: MyTeam;
  readonly isMe: boolean;
  readonly onDone: (text: string) => void;
}

const Deeds = ({ member, team, onDone }: Omit<MemberRowProps, 'isMe'>): JSX.Element => {
  const who = member.name ?? member.email;
  const sent = { params: { personId: member.personId }, query: { team: team.slug } };
  return (
    <Opener
      label={peopleText.changeRole}
      of={who}
      drawForm={(close) => (
        <Form
          submit={peopleText.save}
          busy={peopleText.saving}
          findFaulty={(values) => findFaulty(ChangeMemberRole.request.body, roleOf(values))}
          act={async (values) => {
            const answer = await callSignedIn(ChangeMemberRole, { ...sent, body: roleOf(values) });
            if ('refusal' in answer) return answer.refusal;
            close();
            onDone(peopleText.changed(who));
            return null;
          }}
          onCancel={{ label: common.cancel, act: close }}
        >
          <RoleFields held={team.rights} role={member.role} accessEndsAt={member.accessEndsAt} />
        </Form>
      )}
    >
      <ActionButton
        label={peopleText.remove}
        of={who}
        busy={peopleText.removing}
        look="grave"
        question={{ title: peopleText.removeTitle(who), text: peopleText.removeText }}
        act={async () => {
          const answer = await callSignedIn(RemoveMember, sent);
          if ('refusal' in answer) return answer.refusal;
          onDone(peopleText.removed(who));
          return null;
        }}
      />
    </Opener>
  );
};

/** A person in the team. Whoever manages people does so with others of no more rights; leaving stands on the page of the account. */
export const MemberRow = ({ member, team, isMe, onDone }: MemberRowProps): JSX.Element => {
  const { name, email, role, accessEndsAt } = member;
  const isOpen = !isMe && mayIn(team, 'members.manage') && isWithin(rightsOfRole(role), team.rights);
  return (
    <li>
      <p>
        <span className="who">{name ?? email}</span> {isMe ? <span className="tag">{peopleText.you}</span> : null}
      </p>
      {name === null ? null : <p className="soft">{email}</p>}
      <p>
        <span className="tag">{roleNames[role]}</span>
        {accessEndsAt === null ? null : peopleText.until(formatDay(accessEndsAt, locale))}
      </p>
      {isOpen ? <Deeds member={member} team={team} onDone={onDone} /> : null}
    </li>
  );
};
