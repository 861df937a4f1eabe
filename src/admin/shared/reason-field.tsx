import { Field, Textarea } from '@strapi/design-system';
import { useText } from './use-text';

interface ReasonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
}

/** As long as the server takes. */
const maxLength = 1000;

/** Why something is changed that is here already. It is kept for ever. */
export const ReasonField = ({ label, hint, reason, onChange, isDisabled = false, isRequired = false }: ReasonFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="reason" hint={`${hint} ${text('reason.forEver')}`} required={isRequired} maxWidth="64rem">
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={reason}
        disabled={isDisabled}
        maxLength={maxLength}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
};
