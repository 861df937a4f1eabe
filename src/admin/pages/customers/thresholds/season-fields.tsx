import { useText } from '../../../shared/use-text';
import { LineField } from '../line-field';
import type { ThresholdDraft } from './threshold-draft';

type Season = Pick<ThresholdDraft, 'seasonFrom' | 'seasonTo'>;

interface SeasonFieldsProps {
  readonly draft: Season;
  readonly faults: ReadonlyMap<string, string>;
  readonly isDisabled: boolean;
  readonly onChange: (changes: Partial<Season>) => void;
}

/** The part of each year in which a threshold holds. */
export const SeasonFields = ({ draft, faults, isDisabled, onChange }: SeasonFieldsProps) => {
  const text = useText();
  return (['seasonFrom', 'seasonTo'] as const).map((field) => (
    <LineField
      key={field}
      name={field}
      label={text(`threshold.${field}`)}
      hint={text('threshold.season.hint')}
      value={draft[field]}
      fault={faults.get(field)}
      isDisabled={isDisabled}
      maxLength={5}
      onChange={(value) => {
        onChange({ [field]: value });
      }}
    />
  ));
};
