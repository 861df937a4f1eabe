import { useState } from 'react';
import type { Member, TeamRole } from '../../../../plugins/teams/contracts';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { useText } from '../../../shared/use-text';
import { dayOf, findAccessEnd } from './access-end';
import { RoleFields, type RoleDraft } from './role-fields';

/** As the server takes it. */
export interface NewRole {
  readonly role: TeamRole;
  readonly accessEndsAt: string | null;
}

interface RoleDialogProps {
  readonly member: Member;
  readonly isBusy: boolean;
  readonly onConfirm: (next: NewRole) => void;
  readonly onClose: () => void;
}

/** Gives a person another role, or an auditor another end. */
export const RoleDialog = ({ member, isBusy, onConfirm, onClose }: RoleDialogProps) => {
  const text = useText();
  const [draft, setDraft] = useState<RoleDraft>({ role: member.role, lastDay: dayOf(member.accessEndsAt) });
  const accessEndsAt = findAccessEnd(draft.role, draft.lastDay);
  const isEndMissing = draft.role === 'auditor' && accessEndsAt === null;
  const isSame = draft.role === member.role && draft.lastDay === dayOf(member.accessEndsAt);
  return (
    <ConfirmDialog
      isOpen
      title={text('people.change.title', { name: member.name ?? member.email })}
      description={text('people.change.text')}
      confirm={text('people.change.confirm')}
      isReady={!isSame && !isEndMissing}
      isBusy={isBusy}
      onConfirm={() => {
        onConfirm({ role: draft.role, accessEndsAt });
      }}
      onClose={onClose}
    >
      <RoleFields
        draft={draft}
        onChange={(changes) => {
          setDraft({ ...draft, ...changes });
        }}
        fault={isEndMissing && draft.lastDay !== '' ? text('invitation.accessEndsAt.invalid') : undefined}
        isDisabled={isBusy}
      />
    </ConfirmDialog>
  );
};
