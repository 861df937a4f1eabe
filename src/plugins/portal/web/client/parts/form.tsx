import { createContext, useId, useRef, useState, type FormEvent, type JSX, type ReactNode } from 'react';
import type { Refusal } from '../api/refusal';
import { RefusalNotice } from './refusal-notice';

/** What fields know of their form: which of them are faulty, and where the form says why it was refused. */
export const FormState = createContext<{ readonly faulty: readonly string[]; readonly refusalId: string | undefined }>({
  faulty: [],
  refusalId: undefined,
});

export type Act = (values: FormData) => Promise<Refusal | null>;

interface FormProps {
  readonly children: ReactNode;
  readonly submit: string;
  readonly busy: string;
  /** The names of the fields that are not right yet. */
  readonly findFaulty: (values: FormData) => readonly string[];
  readonly act: Act;
  readonly isEmptiedAfterwards?: boolean;
  readonly onCancel?: { readonly label: string; readonly act: () => void };
}

/** Whichever of them comes first in the form. */
const focusOnFirst = (form: HTMLFormElement, names: readonly string[]): void => {
  const fields = [...form.querySelectorAll<HTMLElement>('[name]')];
  fields.find((field) => names.includes(field.getAttribute('name') ?? ''))?.focus();
};

/** Says what is wrong only when it is sent, and where; a form on its way cannot be sent twice. */
export const Form = ({ children, submit, busy, findFaulty, act, isEmptiedAfterwards = false, onCancel }: FormProps): JSX.Element => {
  const [faulty, setFaulty] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const underWayRef = useRef(false);
  const id = useId();

  const send = async (form: HTMLFormElement, values: FormData): Promise<void> => {
    underWayRef.current = true;
    setIsBusy(true);
    const refused = await act(values);
    underWayRef.current = false;
    setIsBusy(false);
    setRefusal(refused);
    if (refused === null && isEmptiedAfterwards) form.reset();
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (underWayRef.current) return;
    const values = new FormData(form);
    const found = findFaulty(values);
    setFaulty(found);
    setRefusal(null);
    if (found.length === 0) void send(form, values);
    else focusOnFirst(form, found);
  };

  return (
    <FormState.Provider value={{ faulty, refusalId: refusal === null ? undefined : id }}>
      <form onSubmit={onSubmit} noValidate>
        {refusal === null ? null : <RefusalNotice refusal={refusal} id={id} />}
        {children}
        <div className="deeds">
          <button type="submit" className="first" aria-disabled={isBusy}>
            {isBusy ? busy : submit}
          </button>
          {onCancel === undefined ? null : (
            <button type="button" onClick={onCancel.act}>
              {onCancel.label}
            </button>
          )}
        </div>
        <p className="quiet" role="status">
          {isBusy ? busy : ''}
        </p>
      </form>
    </FormState.Provider>
  );
};
