import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import type { ImportMode } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';

interface ModeFieldProps {
  readonly mode: ImportMode | null;
  readonly onChoose: (mode: ImportMode) => void;
  readonly isDisabled: boolean;
}

const modes: readonly ImportMode[] = ['live', 'backfill'];

/** New findings or history: asked each time, because alerts hang on it and dates cannot tell. */
export const ModeField = ({ mode, onChoose, isDisabled }: ModeFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="mode" required>
      <Field.Label id="mode-label">{text('form.mode')}</Field.Label>
      <Radio.Group
        aria-labelledby="mode-label"
        value={mode ?? ''}
        disabled={isDisabled}
        onValueChange={(value) => {
          const chosen = modes.find((candidate) => candidate === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={1}>
          {modes.map((candidate) => (
            <Radio.Item key={candidate} value={candidate}>
              <Typography>{text(`form.mode.${candidate}`)}</Typography>
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Field.Root>
  );
};
