import { useContext, useId, type JSX } from 'react';
import { FormState } from './form';

interface TickListProps {
  readonly name: string;
  readonly label: string;
  readonly fault: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly ticked: readonly string[];
}

/** Any number out of a few. */
export const TickList = ({ name, label, fault, options, ticked }: TickListProps): JSX.Element => {
  const isFaulty = useContext(FormState).faulty.includes(name);
  const id = useId();
  return (
    <fieldset aria-describedby={isFaulty ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="tick">
          <input type="checkbox" name={name} value={option.value} defaultChecked={ticked.includes(option.value)} />
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
