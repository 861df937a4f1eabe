import { useText } from '../../../shared/use-text';
import { LineField } from '../line-field';
import { emptyThreshold, fieldAt, nextId, type ThresholdRow } from './provisioning-draft';
import { RowGroup } from './row-group';

interface FirstThresholdsProps {
  readonly thresholds: readonly ThresholdRow[];
  readonly faults: ReadonlyMap<string, string>;
  readonly isDisabled: boolean;
  readonly onChange: (thresholds: readonly ThresholdRow[]) => void;
}

const mostThresholds = 100;
const fields = [
  { field: 'quantity', isRequired: true, maxLength: 64 },
  { field: 'unit', isRequired: true, maxLength: 32 },
  { field: 'warningAbove', isRequired: false, maxLength: 64 },
  { field: 'criticalAbove', isRequired: false, maxLength: 64 },
] as const;

/** The thresholds that staff propose to a customer; its own people confirm them. */
export const FirstThresholds = ({ thresholds, faults, isDisabled, onChange }: FirstThresholdsProps) => {
  const text = useText();
  return (
    <RowGroup
      legend={text('provisioning.thresholds')}
      hint={text('provisioning.thresholds.hint')}
      rows={thresholds}
      most={mostThresholds}
      isDisabled={isDisabled}
      add={text('provisioning.threshold.add')}
      nameOf={(place) => text('provisioning.threshold.nth', { n: place + 1 })}
      remove={text('provisioning.remove')}
      removeNamed={(place) => text('provisioning.threshold.remove', { n: place + 1 })}
      onAdd={() => {
        onChange([...thresholds, { id: nextId(thresholds), ...emptyThreshold }]);
      }}
      onRemove={({ id }) => {
        onChange(thresholds.filter((threshold) => threshold.id !== id));
      }}
    >
      {(row, place) =>
        fields.map(({ field, isRequired, maxLength }) => (
          <LineField
            key={field}
            name={fieldAt('thresholds', place, field)}
            label={text(`provisioning.threshold.${field}`)}
            value={row[field]}
            fault={faults.get(fieldAt('thresholds', place, field))}
            isDisabled={isDisabled}
            isRequired={isRequired}
            maxLength={maxLength}
            onChange={(value) => {
              onChange(thresholds.map((threshold) => (threshold.id === row.id ? { ...threshold, [field]: value } : threshold)));
            }}
          />
        ))
      }
    </RowGroup>
  );
};
