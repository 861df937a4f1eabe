import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { Member } from '../../../../../teams/contracts/member';
import { client } from '../../api/client';
import { peopleText } from '../../locales/people';
import { UndoNotice } from '../../parts/undo-notice';
import type { MyTeam } from '../../session/me';
import { nameMember } from './member-row';

interface RoleChangedProps {
  /** The person as they were. */
  readonly before: Member;
  readonly team: MyTeam;
  readonly onUndone: (text: string) => void;
}

export const RoleChanged = ({ before, team, onUndone }: RoleChangedProps): JSX.Element => {
  const { personId, role, accessEndsAt } = before;
  const undoing = useMutation({
    mutationFn: async () =>
      client.PUT('/members/{personId}', { params: { path: { personId }, query: { team: team.slug } }, body: { role, accessEndsAt } }),
    onSuccess: () => {
      onUndone(peopleText.undone(nameMember(before)));
    },
  });
  return <UndoNotice text={peopleText.changed(nameMember(before))} label={peopleText.undo} undoing={undoing} />;
};
