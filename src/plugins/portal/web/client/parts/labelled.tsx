import { useContext, useId, type JSX } from 'react';
import { FormState } from './form';

export interface LabelledProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said when it is not right. */
  readonly fault?: string;
}

/** What ties a field to the texts around it. */
interface Ties {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** Label above, then what helps, the field, and what is wrong with it: in the order in which it is read. */
export const Labelled = ({
  name,
  label,
  hint,
  fault,
  draw,
}: LabelledProps & { readonly draw: (ties: Ties) => JSX.Element }): JSX.Element => {
  const { faulty, refusalId } = useContext(FormState);
  const id = useId();
  const isFaulty = fault !== undefined && faulty.includes(name);
  const told = [hint === undefined ? [] : `${id}-hint`, isFaulty ? `${id}-fault` : [], refusalId ?? []].flat();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {draw({ id, name, 'aria-invalid': isFaulty, 'aria-describedby': told.length === 0 ? undefined : told.join(' ') })}
      {isFaulty ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
    </div>
  );
};
