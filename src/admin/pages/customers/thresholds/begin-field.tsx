import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';

const begins = ['proposal', 'at-once'] as const;
export type Begin = (typeof begins)[number];

interface BeginFieldProps {
  readonly begin: Begin;
  readonly onChange: (begin: Begin) => void;
}

/** Whether somebody of the team is asked first. */
export const BeginField = ({ begin, onChange }: BeginFieldProps) => {
  const text = useText();
  return (
    <ChoiceField
      name="begin"
      label={text('threshold.begin')}
      hint={text('threshold.begin.hint')}
      value={begin}
      fault={undefined}
      isDisabled={false}
      options={begins.map((value) => ({ value, label: text(`threshold.begin.${value}`) }))}
      onChange={(chosen) => {
        onChange(begins.find((value) => value === chosen) ?? 'proposal');
      }}
    />
  );
};
