import type { JSX } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { FormState } from './form';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password' | 'date';
  readonly autoComplete: string;
  readonly hint?: string;
  /** What is said when it is not right. */
  readonly fault: string;
  readonly value?: string;
  readonly isFixed?: boolean;
  readonly least?: string;
}

const partsOf = (...ids: readonly (string | undefined)[]): string | undefined =>
  ids.some((id) => id !== undefined) ? ids.filter((id) => id !== undefined).join(' ') : undefined;

/** Label above, then what helps, the field, and what is wrong with it: in the order in which it is read. */
export const Field = ({
  name,
  label,
  type = 'text',
  autoComplete,
  hint,
  fault,
  value,
  isFixed = false,
  least,
}: FieldProps): JSX.Element => {
  const { faulty, refusalId } = useContext(FormState);
  const id = useId();
  const isFaulty = faulty.includes(name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize={type === 'email' ? 'none' : undefined}
        spellcheck={false}
        defaultValue={value}
        readOnly={isFixed}
        min={least}
        aria-invalid={isFaulty}
        aria-describedby={partsOf(hint === undefined ? undefined : `${id}-hint`, isFaulty ? `${id}-fault` : undefined, refusalId)}
      />
      {isFaulty ? (
        <span class="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
    </div>
  );
};
