import { Threshold } from '../../../../plugins/notifications/contracts';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { LineField } from '../line-field';
import type { ThresholdDraft } from './threshold-draft';

interface LimitFieldsProps {
  readonly draft: ThresholdDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly isDisabled: boolean;
  readonly onChange: (changes: Partial<ThresholdDraft>) => void;
}

const ofRange = ['warningLow', 'warningHigh', 'criticalLow', 'criticalHigh'] as const;
const ofLimit = ['warningAt', 'criticalAt', 'clear'] as const;
const mostDigits = 64;

/** What is too much or too little: one limit for each level, or a range. */
export const LimitFields = ({ draft, faults, isDisabled, onChange }: LimitFieldsProps) => {
  const text = useText();
  const fields = draft.operator === 'outside' ? ofRange : ofLimit;
  return (
    <>
      <ChoiceField
        name="operator"
        label={text('threshold.operator')}
        value={draft.operator}
        fault={faults.get('operator')}
        isDisabled={isDisabled}
        options={Threshold.shape.rule.shape.operator.options.map((value) => ({ value, label: text(`threshold.operator.${value}`) }))}
        onChange={(operator) => {
          onChange({ operator });
        }}
      />
      {fields.map((name) => (
        <LineField
          key={name}
          name={name}
          label={text(`threshold.${name}`)}
          hint={text(name === 'clear' ? 'threshold.clear.hint' : 'threshold.limit.hint')}
          value={draft[name]}
          fault={faults.get(name)}
          isDisabled={isDisabled}
          maxLength={mostDigits}
          onChange={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
    </>
  );
};
