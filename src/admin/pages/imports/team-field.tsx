import { Field } from '@strapi/design-system';
import type { useTeam } from './use-team';
import { useText } from './use-text';

interface TeamFieldProps {
  readonly team: ReturnType<typeof useTeam>;
  readonly isDisabled: boolean;
}

export const TeamField = ({ team, isDisabled }: TeamFieldProps) => {
  const text = useText();
  return (
    <Field.Root
      name="team"
      hint={text('form.team.hint')}
      error={team.isValid ? false : text('form.team.invalid')}
      maxWidth="40rem"
      required
    >
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
