import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { JSX } from 'react';
import { z } from 'zod';
import { DossierScope } from '../../../../../audit/contracts/auditor-request';
import { AskForHistory } from '../../../../../audit/contracts/auditor-request-routes';
import { client } from '../../api/client';
import { requestText } from '../../locales/auditor-requests';
import { TextArea, TextField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import type { MyTeam } from '../../session/me';
import { emptyScope, ScopeFields } from './scope-draft';
import { ScopeInputs } from './scope-inputs';

const { owner, message } = AskForHistory.request.body.shape;
const Question = z.object({
  owner,
  scope: ScopeFields.pipe(DossierScope),
  message: z.preprocess((text) => (text === '' ? null : text), message),
});

/** Asks, and leads to the request. */
export const AskForm = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const ask = useMutation({
    mutationFn: async (body: z.output<typeof Question>) =>
      client.POST('/auditor-requests', { params: { query: { team: team.slug } }, body }),
    onSuccess: async ({ data }) => {
      await queryClient.invalidateQueries({ queryKey: ['get', '/auditor-requests'] });
      if (data !== undefined) await navigate({ to: '/teams/$team/auditor-requests/$id', params: { team: team.slug, id: data.data.id } });
    },
  });
  return (
    <section className="narrow" aria-labelledby="ask">
      <h2 id="ask">{requestText.newTitle}</h2>
      <p className="soft">{requestText.newLead}</p>
      <ContractForm
        schema={Question}
        values={{ owner: '', scope: emptyScope, message: '' }}
        submit={requestText.send}
        busy={requestText.sending}
        sending={ask}
      >
        <TextField name="owner" label={requestText.owner} hint={requestText.ownerHint} fault={requestText.ownerFault} />
        <ScopeInputs label={requestText.scope} mayBeAll={false} />
        <TextArea name="message" label={requestText.message} hint={requestText.messageHint} />
      </ContractForm>
    </section>
  );
};
