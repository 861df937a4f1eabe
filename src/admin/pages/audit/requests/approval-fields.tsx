import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../../customers/choice-field';
import { LineField } from '../../customers/line-field';
import { findToday } from '../../customers/people/access-end';
import { scopeChoices, type ApprovalDraft } from './approval-draft';

interface ApprovalFieldsProps {
  readonly draft: ApprovalDraft;
  readonly onChange: (changes: Partial<ApprovalDraft>) => void;
  readonly faults: ReadonlyMap<string, string>;
  readonly isDisabled: boolean;
}

const fieldsOf = {
  asked: [],
  record: ['type', 'key'],
  related: ['type', 'key'],
  period: ['fromDay', 'toDay'],
} as const;

/** How much is given, until when, and by which law. */
export const ApprovalFields = ({ draft, onChange, faults, isDisabled }: ApprovalFieldsProps) => {
  const text = useText();
  const field = (name: 'type' | 'key' | 'fromDay' | 'toDay' | 'lastDay' | 'legalBasis', fault: string | undefined) => ({
    name,
    label: text(`request.${name}`),
    hint: text(`request.${name}.hint`),
    value: draft[name],
    fault,
    isDisabled,
    isRequired: true,
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  return (
    <>
      <ChoiceField
        name="choice"
        label={text('request.choice')}
        hint={text('request.choice.hint')}
        value={draft.choice}
        fault={undefined}
        isDisabled={isDisabled}
        options={scopeChoices.map((value) => ({ value, label: text(`request.choice.${value}`) }))}
        onChange={(value) => {
          onChange({ choice: scopeChoices.find((choice) => choice === value) ?? 'asked' });
        }}
      />
      {fieldsOf[draft.choice].map((name) => (
        <LineField key={name} {...field(name, faults.get('scope'))} type={draft.choice === 'period' ? 'date' : 'text'} maxLength={255} />
      ))}
      <LineField {...field('lastDay', faults.get('endsAt'))} type="date" least={findToday()} />
      <LineField {...field('legalBasis', faults.get('legalBasis'))} isLong maxLength={500} />
    </>
  );
};
