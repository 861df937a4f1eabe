import { useId, type JSX, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { common } from '../locales/common';

interface FieldProps {
  /** Of the field in the body, with dots below the top. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said when it is not right. */
  readonly fault?: string;
}

/** What ties a field to the texts around it. */
interface Ties {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** Label above, then what helps, the field, and what is wrong with it: in the order in which it is read. */
const Labelled = ({
  name,
  label,
  hint,
  fault = common.fault,
  draw,
}: FieldProps & { readonly draw: (ties: Ties) => ReactNode }): JSX.Element => {
  const { getFieldState, formState } = useFormContext();
  const id = useId();
  const isFaulty = getFieldState(name, formState).invalid;
  const told = [hint === undefined ? [] : `${id}-hint`, isFaulty ? `${id}-fault` : []].flat();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {draw({ id, 'aria-invalid': isFaulty, 'aria-describedby': told.length === 0 ? undefined : told.join(' ') })}
      {isFaulty ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
    </div>
  );
};

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'time' | 'search' | 'number';
  readonly autoComplete?: string;
  readonly isFixed?: boolean;
  readonly least?: string;
}

export const TextField = ({ type = 'text', autoComplete = 'off', isFixed = false, least, ...field }: TextFieldProps): JSX.Element => {
  const { register } = useFormContext();
  return (
    <Labelled
      {...field}
      draw={(ties) => (
        <input
          {...ties}
          {...register(field.name)}
          type={type}
          autoComplete={autoComplete}
          autoCapitalize={type === 'email' ? 'none' : undefined}
          spellCheck={false}
          readOnly={isFixed}
          min={least}
        />
      )}
    />
  );
};

export const TextArea = ({ rows = 3, ...field }: FieldProps & { readonly rows?: number }): JSX.Element => {
  const { register } = useFormContext();
  return <Labelled {...field} draw={(ties) => <textarea {...ties} {...register(field.name)} rows={rows} />} />;
};

interface SelectFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const SelectField = ({ options, ...field }: SelectFieldProps): JSX.Element => {
  const { register } = useFormContext();
  return (
    <Labelled
      {...field}
      draw={(ties) => (
        <select {...ties} {...register(field.name)}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
};

/** Any number out of a few: begins with a list, and stays one. */
export const TickList = ({ name, label, hint, fault = common.fault, options }: SelectFieldProps): JSX.Element => {
  const { register, getFieldState, formState } = useFormContext();
  const id = useId();
  const isFaulty = getFieldState(name, formState).invalid;
  const told = [hint === undefined ? [] : `${id}-hint`, isFaulty ? `${id}-fault` : []].flat();
  return (
    <fieldset aria-describedby={told.length === 0 ? undefined : told.join(' ')}>
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {options.map((option) => (
        <label key={option.value} className="tick">
          <input type="checkbox" {...register(name)} value={option.value} />
          {option.label}
        </label>
      ))}
      {isFaulty ? (
        <span className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      ) : null}
    </fieldset>
  );
};
