import { useState } from 'react';
import type { ApiKey } from '../../../../plugins/teams/contracts';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';

/** For how long the old key may go on: as the server takes it. */
const overlaps = [
  [0, 'key.overlap.0'],
  [1, 'key.overlap.1'],
  [24, 'key.overlap.24'],
  [168, 'key.overlap.168'],
] as const;
export type OverlapHours = (typeof overlaps)[number][0];

interface ReplaceDialogProps {
  readonly apiKey: ApiKey;
  readonly isBusy: boolean;
  readonly onConfirm: (overlapHours: OverlapHours) => void;
  readonly onClose: () => void;
}

/** A new key in the place of one that goes on for a while, so that nothing stands still in between. */
export const ReplaceDialog = ({ apiKey, isBusy, onConfirm, onClose }: ReplaceDialogProps) => {
  const text = useText();
  const [overlap, setOverlap] = useState<OverlapHours>(24);
  return (
    <ConfirmDialog
      isOpen
      title={text('key.replace.title', { name: apiKey.name })}
      description={text('key.replace.text')}
      confirm={text('key.replace.confirm')}
      isBusy={isBusy}
      onConfirm={() => {
        onConfirm(overlap);
      }}
      onClose={onClose}
    >
      <ChoiceField
        name="overlap"
        label={text('key.overlap')}
        value={String(overlap)}
        options={overlaps.map(([hours, key]) => ({ value: String(hours), label: text(key) }))}
        fault={undefined}
        isDisabled={isBusy}
        onChange={(chosen) => {
          const [hours] = overlaps.find(([hours]) => String(hours) === chosen) ?? [overlap];
          setOverlap(hours);
        }}
      />
    </ConfirmDialog>
  );
};
