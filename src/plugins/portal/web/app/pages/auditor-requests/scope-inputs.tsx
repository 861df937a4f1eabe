import type { JSX } from 'react';
import { useWatch } from 'react-hook-form';
import { requestText } from '../../locales/auditor-requests';
import { knownTypes, wordOfType } from '../../locales/ledger-words';
import { SelectField, TextField } from '../../parts/contract-fields';

const typeOptions = knownTypes.map((value) => ({ value, label: wordOfType(value) }));

const kindOptions = [
  { value: 'related', label: requestText.related },
  { value: 'record', label: requestText.record },
  { value: 'period', label: requestText.period },
] as const;

const OfRecord = (): JSX.Element => (
  <>
    <SelectField name="scope.type" label={requestText.type} options={typeOptions} />
    <TextField name="scope.key" label={requestText.key} hint={requestText.keyHint} fault={requestText.keyFault} />
  </>
);

const OfPeriod = (): JSX.Element => (
  <>
    <TextField name="scope.fromDay" type="date" label={requestText.fromDay} fault={requestText.dayFault} />
    <TextField name="scope.toDay" type="date" label={requestText.toDay} fault={requestText.dayFault} />
  </>
);

interface ScopeInputsProps {
  readonly label: string;
  /** Whoever answers may give all that was asked for. */
  readonly mayBeAll: boolean;
}

/** Of what a history is asked for or given. */
export const ScopeInputs = ({ label, mayBeAll }: ScopeInputsProps): JSX.Element => {
  const kind: unknown = useWatch({ name: 'scope.kind' });
  const all = mayBeAll ? [{ value: 'all', label: requestText.all }] : [];
  return (
    <>
      <SelectField name="scope.kind" label={label} options={[...all, ...kindOptions]} />
      {kind === 'record' || kind === 'related' ? <OfRecord /> : null}
      {kind === 'period' ? <OfPeriod /> : null}
    </>
  );
};
