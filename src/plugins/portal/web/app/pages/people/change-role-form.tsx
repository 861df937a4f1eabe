import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { z } from 'zod';
import { ChangeMemberRole, type Member } from '../../../../../teams/contracts/member';
import { client } from '../../api/client';
import { common } from '../../locales/common';
import { peopleText } from '../../locales/people';
import { ContractForm } from '../../parts/contract-form';
import { ChosenRole, findRoleFaults, RoleFields, toRole } from '../../parts/role-fields';
import { takeBody } from '../../parts/take-body';
import type { MyTeam } from '../../session/me';

interface ChangeRoleFormProps {
  readonly member: Member;
  readonly team: MyTeam;
  readonly onChanged: (before: Member) => void;
  readonly onClose: () => void;
}

const Changed = ChosenRole.transform((chosen, context) =>
  takeBody(ChangeMemberRole.request.body, toRole(chosen), context, findRoleFaults(chosen)),
);

export const ChangeRoleForm = ({ member, team, onChanged, onClose }: ChangeRoleFormProps): JSX.Element => {
  const { personId, role, accessEndsAt } = member;
  const changing = useMutation({
    mutationFn: async (body: z.output<typeof Changed>) =>
      client.PUT('/members/{personId}', { params: { path: { personId }, query: { team: team.slug } }, body }),
    onSuccess: () => {
      onClose();
      onChanged(member);
    },
  });
  return (
    <ContractForm
      schema={Changed}
      values={{ role, accessEndsAt: accessEndsAt?.slice(0, 10) ?? '' }}
      submit={peopleText.save}
      busy={peopleText.saving}
      sending={changing}
      onCancel={{ label: common.cancel, act: onClose }}
    >
      <RoleFields held={team.rights} />
    </ContractForm>
  );
};
