import { useEffect, useId, useRef, useState, type JSX } from 'react';
import { ClosedButton } from './closed-button';
import { focusFirst } from './focus-first';

export interface Offer {
  readonly key: string;
  readonly label: string;
  /** Of the text that says why it cannot be done now; null where it can. */
  readonly reasonId: string | null;
  readonly drawForm: (close: () => void) => JSX.Element;
}

interface Opened {
  readonly key: string;
  readonly isOpen: boolean;
}

/** Buttons that stay where they are, and the form of one of them below. The focus goes into the form, and back to its button. */
export const OpenerRow = ({ offers }: { readonly offers: readonly Offer[] }): JSX.Element => {
  const [last, setLast] = useState<Opened | null>(null);
  const formRef = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (last === null) return;
    if (last.isOpen) focusFirst(formRef.current);
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>(`[id="${id}-${last.key}"]`)?.focus();
  }, [last, id]);
  const opened = last?.isOpen === true ? offers.find(({ key, reasonId }) => key === last.key && reasonId === null) : undefined;
  return (
    <>
      <div className="deeds">
        {offers.map(({ key, label, reasonId }) =>
          reasonId === null ? (
            <button
              key={key}
              id={`${id}-${key}`}
              type="button"
              aria-expanded={key === opened?.key}
              aria-controls={`${id}-form`}
              onClick={() => {
                setLast({ key, isOpen: key !== opened?.key });
              }}
            >
              {label}
            </button>
          ) : (
            <ClosedButton key={key} label={label} reasonId={reasonId} />
          ),
        )}
      </div>
      <div id={`${id}-form`} ref={formRef} className="narrow">
        {opened === undefined ? null : (
          <div key={opened.key}>
            {opened.drawForm(() => {
              setLast({ key: opened.key, isOpen: false });
            })}
          </div>
        )}
      </div>
    </>
  );
};
