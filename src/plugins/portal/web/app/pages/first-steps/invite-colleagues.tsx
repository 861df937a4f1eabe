import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { z } from 'zod';
import { InvitePeople, type BulkLine } from '../../../../../teams/contracts/invitation';
import { isWithin, rightsOfRole, TeamRole } from '../../../../../teams/contracts/roles';
import { client } from '../../api/client';
import { roleNames } from '../../locales/access';
import { firstStepsText } from '../../locales/first-steps';
import { SelectField, TextArea } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { takeBody } from '../../parts/take-body';
import { useNews } from '../../parts/use-news';
import type { MyTeam } from '../../session/me';

/** Auditors come for a time, which the page of the people asks for. */
const rolesWithin = ({ rights }: MyTeam) =>
  TeamRole.options
    .filter((role) => role !== 'auditor' && isWithin(rightsOfRole(role), rights))
    .map((role) => ({ value: role, label: roleNames[role] }));

const { body } = InvitePeople.request;

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const Wanted = z.object({ csv: z.string(), role: TeamRole }).transform(({ csv: typed, role }, context) => {
  const addresses = typed.split(/[\s,;]+/).filter((address) => address !== '');
  const csv = ['email,role', ...addresses.map((address) => `${quote(address)},${role}`)].join('\n');
  return takeBody(body, { csv, isPreview: false }, context, addresses.length === 0 ? ['csv'] : []);
});

/** Whoever was not, and why. */
const NotInvited = ({ lines }: { readonly lines: readonly BulkLine[] }): JSX.Element => (
  <>
    <h3>{firstStepsText.notInvited}</h3>
    <ul className="rows">
      {lines.map(({ line, email, verdict }) => (
        <li key={line}>
          <span className="who">{email}</span> {verdict === 'new' ? null : firstStepsText.verdicts[verdict]}
        </li>
      ))}
    </ul>
  </>
);

/** One or several at once: each address gets a verdict of its own. */
export const InviteColleagues = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const queryClient = useQueryClient();
  const { news, tell } = useNews();
  const inviting = useMutation({
    mutationFn: async (table: z.output<typeof body>): Promise<readonly BulkLine[]> => {
      const { data } = await client.POST('/invitations/bulk', { params: { query: { team: team.slug } }, body: table });
      return data?.data.lines ?? [];
    },
    onSuccess: (lines) => {
      const invited = lines.filter(({ verdict }) => verdict === 'new').map(({ email }) => email);
      tell(invited.length === 0 ? firstStepsText.noneInvited : firstStepsText.invited(invited));
      void queryClient.invalidateQueries({ queryKey: ['get', '/invitations'] });
    },
  });
  const notInvited = (inviting.data ?? []).filter(({ verdict }) => verdict !== 'new');
  return (
    <div className="narrow">
      {news}
      {notInvited.length === 0 ? null : <NotInvited lines={notInvited} />}
      <ContractForm
        schema={Wanted}
        values={{ csv: '', role: 'viewer' }}
        submit={firstStepsText.invite}
        busy={firstStepsText.inviting}
        sending={inviting}
        isEmptiedAfterwards
      >
        <TextArea name="csv" label={firstStepsText.addresses} hint={firstStepsText.addressesHint} fault={firstStepsText.addressesFault} />
        <SelectField name="role" label={firstStepsText.role} hint={firstStepsText.roleHint} options={rolesWithin(team)} />
      </ContractForm>
    </div>
  );
};
