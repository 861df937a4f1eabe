import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { z } from 'zod';
import { InvitePerson } from '../../../../../teams/contracts/invitation';
import { client } from '../../api/client';
import { common } from '../../locales/common';
import { peopleText } from '../../locales/people';
import { TextField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { ChosenRole, findRoleFaults, RoleFields, toRole } from '../../parts/role-fields';
import { takeBody } from '../../parts/take-body';
import type { MyTeam } from '../../session/me';

interface InviteFormProps {
  readonly team: MyTeam;
  readonly onDone: (text: string) => void;
}

const Invited = ChosenRole.extend({ email: z.string() }).transform(({ email, ...chosen }, context) =>
  takeBody(InvitePerson.request.body, { email, ...toRole(chosen) }, context, findRoleFaults(chosen)),
);

export const InviteForm = ({ team, onDone }: InviteFormProps): JSX.Element => {
  const inviting = useMutation({
    mutationFn: async ({ email, role, accessEndsAt }: z.output<typeof Invited>) =>
      client.POST('/invitations', { params: { query: { team: team.slug } }, body: { email, role, accessEndsAt } }),
    onSuccess: (_, { email }) => {
      onDone(peopleText.invited(email));
    },
  });
  return (
    <div className="narrow">
      <p className="soft">{peopleText.inviteLead}</p>
      <ContractForm
        schema={Invited}
        values={{ email: '', role: 'viewer', accessEndsAt: '' }}
        submit={peopleText.invite}
        busy={peopleText.inviting}
        sending={inviting}
        isEmptiedAfterwards
      >
        <TextField name="email" type="email" label={common.email} fault={common.emailFault} />
        <RoleFields held={team.rights} />
      </ContractForm>
    </div>
  );
};
