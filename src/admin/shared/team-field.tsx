import { Field } from '@strapi/design-system';
import type { ChosenTeam } from './use-team';
import { useText } from './use-text';

interface TeamFieldProps {
  readonly team: ChosenTeam;
  /** What the team is asked for. */
  readonly hint: string;
  readonly isDisabled?: boolean;
}

export const TeamField = ({ team, hint, isDisabled = false }: TeamFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="team" hint={hint} error={team.isValid ? false : text('form.team.invalid')} maxWidth="40rem" required>
      <Field.Label>{text('form.team')}</Field.Label>
      <Field.Input
        value={team.typed}
        disabled={isDisabled}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={63}
        onChange={(event) => {
          team.setTyped(event.target.value.trim());
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
