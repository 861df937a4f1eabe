import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { ChangeMemberRole, RemoveMember, type Member } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDeed } from '../../../shared/use-deed';
import { useText } from '../../../shared/use-text';
import { PeopleTable } from './people-table';
import { RoleDialog, type NewRole } from './role-dialog';

interface PeopleProps {
  readonly team: string;
  readonly members: readonly Member[];
  readonly onChanged: () => void;
}

interface Asked {
  readonly what: 'change' | 'remove';
  readonly member: Member;
}

const nameOf = (member: Member | undefined): string => member?.name ?? member?.email ?? '';

/** Who is in a team; gives them other roles and takes them out. */
export const People = ({ team, members, onChanged }: PeopleProps) => {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();

  const close = (): void => {
    setAsked(null);
  };
  const finish = (member: Member, key: 'people.changed' | 'people.removed'): void => {
    setSaid(text(key, { name: nameOf(member) }));
    onChanged();
  };
  const change = async (member: Member, body: NewRole): Promise<void> => {
    setSaid(null);
    const sent = { params: { personId: member.personId }, query: { team }, body };
    const answer = await perform(async () => callServer(ChangeMemberRole, sent));
    close();
    if (answer !== null) finish(member, 'people.changed');
  };
  const remove = async (member: Member): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => callServer(RemoveMember, { params: { personId: member.personId }, query: { team } }));
    close();
    if (answer !== null) finish(member, 'people.removed');
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      {said === null ? null : <Notice tone="success" title={said} takesFocus />}
      {members.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {text('people.empty')}
        </Typography>
      ) : (
        <PeopleTable
          members={members}
          onChange={(member) => {
            setAsked({ what: 'change', member });
          }}
          onRemove={(member) => {
            setAsked({ what: 'remove', member });
          }}
        />
      )}
      {asked?.what === 'change' ? (
        <RoleDialog member={asked.member} isBusy={isBusy} onConfirm={(next) => void change(asked.member, next)} onClose={close} />
      ) : null}
      <ConfirmDialog
        isOpen={asked?.what === 'remove'}
        title={text('people.remove.title')}
        description={text('people.remove.sure', { name: nameOf(asked?.member) })}
        confirm={text('people.remove.confirm')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => {
          if (asked !== null) void remove(asked.member);
        }}
        onClose={close}
      />
    </Flex>
  );
};
