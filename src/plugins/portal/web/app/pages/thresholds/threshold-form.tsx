import { useMutation } from '@tanstack/react-query';
import { useMemo, type JSX, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { client } from '../../api/client';
import { ruleText } from '../../locales/threshold-form';
import { thresholdText } from '../../locales/thresholds';
import { ContractForm } from '../../parts/contract-form';
import { MoreFields } from './more-fields';
import { Preview } from './preview';
import { RuleFields } from './rule-fields';
import { composeRuleForm, emptyRule, toFields, type RuleFields as Fields, type Wanted } from './rule-form';

interface ThresholdFormProps {
  readonly team: string;
  /** The one of which it becomes the next version; null for a new one. */
  readonly before: Threshold | null;
  readonly submit: string;
  readonly sending: {
    readonly mutate: (wanted: Wanted) => void;
    readonly isPending: boolean;
    readonly error: unknown;
    readonly isSuccess: boolean;
  };
  readonly onCancel: { readonly label: string; readonly act: () => void };
  /** What else is asked. */
  readonly children?: ReactNode;
}

/** What the fields say, looked at with the results of the last year. It is forgotten as soon as they say something else. */
const Look = ({ team, before, children }: Pick<ThresholdFormProps, 'team' | 'before' | 'children'>): JSX.Element => {
  const { handleSubmit } = useFormContext<Fields, unknown, Wanted>();
  const preview = useMutation({
    mutationFn: async ({ rule }: Wanted) => {
      const { data } = await client.POST('/thresholds/preview', {
        params: { query: { team } },
        body: { rule, replaces: before?.id ?? null },
      });
      return data;
    },
  });
  const look = handleSubmit((wanted) => {
    preview.mutate(wanted);
  });
  return (
    <div onChange={preview.reset}>
      {children}
      <div className="deeds">
        <button
          type="button"
          aria-disabled={preview.isPending}
          onClick={(event) => {
            if (!preview.isPending) void look(event);
          }}
        >
          {ruleText.preview}
        </button>
      </div>
      <Preview team={team} preview={{ data: preview.data, error: preview.error, isPending: preview.isPending }} />
    </div>
  );
};

/** Sets a threshold, or its next version. The contract's own schema checks it here and on the server; what names mean is the server's. */
export const ThresholdForm = ({ team, before, submit, sending, onCancel, children }: ThresholdFormProps): JSX.Element => {
  const schema = useMemo(() => composeRuleForm(before?.rule ?? null), [before]);
  return (
    <ContractForm
      schema={schema}
      values={before === null ? emptyRule : toFields(before.rule)}
      submit={submit}
      busy={thresholdText.saving}
      sending={sending}
      onCancel={onCancel}
    >
      <Look team={team} before={before}>
        <RuleFields team={team} />
        <MoreFields />
        {children}
      </Look>
    </ContractForm>
  );
};
