import { Link } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import type { Member } from '../../../../../teams/contracts/member';
import { isWithin, rightsOfRole } from '../../../../../teams/contracts/roles';
import { formatDay } from '../../../../../../lib/format';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { locale } from '../../here';
import { roleNames } from '../../locales/access';
import { peopleText } from '../../locales/people';
import { ActionButton } from '../../parts/action-button';
import { ClosedButton } from '../../parts/closed-button';
import { Opener } from '../../parts/opener';
import { mayIn, type MyTeam } from '../../session/me';
import { ChangeRoleForm } from './change-role-form';

interface MemberRowProps {
  readonly member: Member;
  readonly team: MyTeam;
  readonly isMe: boolean;
  /** With the person as they were before. */
  readonly onChanged: (before: Member) => void;
  readonly onDone: (text: string) => void;
}

export const nameMember = ({ name, email }: Pick<Member, 'name' | 'email'>): string => name ?? email;

const Deeds = ({ member, team, onChanged, onDone }: Omit<MemberRowProps, 'isMe'>): JSX.Element => {
  const who = nameMember(member);
  return (
    <Opener
      label={peopleText.changeRole}
      of={who}
      drawForm={(close) => <ChangeRoleForm member={member} team={team} onChanged={onChanged} onClose={close} />}
    >
      <ActionButton
        label={peopleText.remove}
        of={who}
        busy={peopleText.removing}
        look="grave"
        question={{ title: peopleText.removeTitle(who), text: peopleText.removeText }}
        act={async () => {
          const params = { path: { personId: member.personId }, query: { team: team.slug } };
          const refusal = await refusalOf(async () => client.DELETE('/members/{personId}', { params }));
          if (refusal === null) onDone(peopleText.removed(who));
          return refusal;
        }}
      />
    </Opener>
  );
};

/** Of somebody who may do more. */
const Closed = (): JSX.Element => {
  const id = useId();
  return (
    <>
      <div className="deeds">
        <ClosedButton label={peopleText.changeRole} reasonId={id} />
        <ClosedButton label={peopleText.remove} reasonId={id} />
      </div>
      <p id={id} className="soft">
        {peopleText.beyond}
      </p>
    </>
  );
};

/** What somebody may do with a person: whoever manages people does so with others of no more rights, and everybody may leave. */
const Ways = ({ isMe, ...props }: MemberRowProps): JSX.Element | null => {
  const { member, team } = props;
  if (isMe) {
    return (
      <p>
        <Link className="plain" to="/account">
          {peopleText.leave}
        </Link>
      </p>
    );
  }
  if (!mayIn(team, 'members.manage')) return null;
  return isWithin(rightsOfRole(member.role), team.rights) ? <Deeds {...props} /> : <Closed />;
};

/** A person in the team. */
export const MemberRow = (props: MemberRowProps): JSX.Element => {
  const { member, isMe } = props;
  const { name, email, role, accessEndsAt } = member;
  return (
    <li>
      <p>
        <span className="who">{nameMember(member)}</span> {isMe ? <span className="tag">{peopleText.you}</span> : null}
      </p>
      {name === null ? null : <p className="soft">{email}</p>}
      <p>
        <span className="tag">{roleNames[role]}</span>
        {accessEndsAt === null ? null : peopleText.until(formatDay(accessEndsAt, locale))}
      </p>
      <Ways {...props} />
    </li>
  );
};
