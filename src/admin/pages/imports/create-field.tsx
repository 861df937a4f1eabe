import { TickGroup } from '../../shared/tick-group';
import { useText } from '../../shared/use-text';
import type { Draft } from './use-draft';

interface CreateFieldProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly isDisabled: boolean;
}

const choices = ['createsStations', 'createsParameters'] as const;

/** What a file may bring along. Not ticked, an unknown name is a fault: it may be a slip of the pen. */
export const CreateField = ({ draft, onChange, isDisabled }: CreateFieldProps) => {
  const text = useText();
  return (
    <TickGroup
      name="create"
      label={text('form.create')}
      hint={text('form.create.hint')}
      options={choices.map((name) => ({ name, label: text(`form.${name}`) }))}
      ticked={choices.filter((choice) => draft[choice])}
      onChange={(choice, isTicked) => {
        onChange({ [choice]: isTicked });
      }}
      isDisabled={isDisabled}
    />
  );
};
