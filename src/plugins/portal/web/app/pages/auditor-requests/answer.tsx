import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, type JSX } from 'react';
import { z } from 'zod';
import { DossierScope, RequestInstant } from '../../../../../audit/contracts/auditor-request';
import { DeclineAuditorRequest } from '../../../../../audit/contracts/auditor-request-routes';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { requestText } from '../../locales/auditor-requests';
import { ClosedButton } from '../../parts/closed-button';
import { TextArea, TextField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { mayIn, type MyTeam } from '../../session/me';
import { emptyScope, ScopeFields, type ScopeDraft } from './scope-draft';
import { ScopeInputs } from './scope-inputs';

interface AnswerProps {
  readonly request: components['schemas']['AuditorRequestDetail'];
  readonly team: MyTeam;
}

const Approval = z
  .object({
    scope: ScopeFields.pipe(DossierScope.nullable()),
    lastDay: z.iso
      .date()
      .transform((day) => `${day}T23:59:59Z`)
      .pipe(RequestInstant),
  })
  .transform(({ scope, lastDay }) => ({ scope, endsAt: lastDay, legalBasis: null }));

const dayMs = 86_400_000;
const aMonthFromNow = (): string => new Date(Date.now() + 30 * dayMs).toISOString().slice(0, 10);

/** Begins with what was asked for, so that a part of it is quickly chosen. */
const draftOf = (scope: DossierScope): ScopeDraft => {
  if (scope.kind !== 'period') return { ...emptyScope, kind: 'all', type: scope.type, key: scope.key };
  const lastDay = new Date(Date.parse(scope.to) - 1).toISOString().slice(0, 10);
  return { ...emptyScope, kind: 'all', fromDay: scope.from.slice(0, 10), toDay: lastDay };
};

const useAnswered = (): (() => Promise<void>) => {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: ['get', '/auditor-requests'] });
    await queryClient.invalidateQueries({ queryKey: ['get', '/auditor-requests/{id}'] });
  };
};

const Approve = ({ request: { id, scope }, team }: AnswerProps): JSX.Element => {
  const approve = useMutation({
    mutationFn: async (body: z.output<typeof Approval>) =>
      client.POST('/auditor-requests/{id}/approve', { params: { path: { id }, query: { team: team.slug } }, body }),
    onSuccess: useAnswered(),
  });
  return (
    <ContractForm
      schema={Approval}
      values={{ scope: draftOf(scope), lastDay: aMonthFromNow() }}
      submit={requestText.approve}
      busy={requestText.approving}
      sending={approve}
    >
      <ScopeInputs label={requestText.give} mayBeAll />
      <TextField name="lastDay" type="date" label={requestText.lastDay} fault={requestText.lastDayFault} />
    </ContractForm>
  );
};

const Decline = ({ request: { id }, team }: AnswerProps): JSX.Element => {
  const decline = useMutation({
    mutationFn: async (body: z.output<typeof DeclineAuditorRequest.request.body>) =>
      client.POST('/auditor-requests/{id}/decline', { params: { path: { id }, query: { team: team.slug } }, body }),
    onSuccess: useAnswered(),
  });
  return (
    <>
      <h3>{requestText.declineTitle}</h3>
      <ContractForm
        schema={DeclineAuditorRequest.request.body}
        values={{ reason: '' }}
        submit={requestText.decline}
        busy={requestText.declining}
        sending={decline}
      >
        <TextArea name="reason" label={requestText.reason} hint={requestText.messageHint} fault={requestText.reasonFault} />
      </ContractForm>
    </>
  );
};

/** The team decides: all of it, a part of it, or nothing with a reason. */
export const Answer = (props: AnswerProps): JSX.Element => {
  const id = useId();
  const isOpen = mayIn(props.team, 'grants.manage');
  return (
    <section className="narrow" aria-labelledby="answer">
      <h2 id="answer">{requestText.answer}</h2>
      {isOpen ? (
        <>
          <p>{requestText.answerLead}</p>
          <Approve {...props} />
          <Decline {...props} />
        </>
      ) : (
        <>
          <p id={id}>{requestText.noRight}</p>
          <div className="deeds">
            <ClosedButton label={requestText.approve} reasonId={id} />
            <ClosedButton label={requestText.decline} reasonId={id} />
          </div>
        </>
      )}
    </section>
  );
};
