import { useId, useRef, useState, type JSX } from 'react';
import type { Refusal } from '../api/refusal';
import { common } from '../locales/common';
import { RefusalNotice } from './refusal-notice';

interface ActionButtonProps {
  readonly label: string;
  /** To tell it from its like in a list; read out behind the label. */
  readonly of?: string;
  readonly busy: string;
  readonly act: () => Promise<Refusal | null>;
  readonly look?: 'first' | 'grave';
  /** What cannot be taken back is asked first. */
  readonly question?: { readonly title: string; readonly text: string };
}

/** Does one thing, once at a time. A refusal stands where the button is, or in the dialog that asked. */
export const ActionButton = ({ label, of, busy, act, look, question }: ActionButtonProps): JSX.Element => {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const underWayRef = useRef(false);
  const id = useId();

  const start = async (): Promise<void> => {
    if (underWayRef.current) return;
    underWayRef.current = true;
    setIsBusy(true);
    setRefusal(null);
    const refused = await act();
    underWayRef.current = false;
    setIsBusy(false);
    setRefusal(refused);
    if (refused === null) dialog.current?.close();
  };
  const run = (): void => void start();
  const open = (): void => {
    setRefusal(null);
    dialog.current?.showModal();
  };

  const notice = refusal === null ? null : <RefusalNotice refusal={refusal} />;
  return (
    <>
      <button
        type="button"
        className={look}
        aria-disabled={isBusy}
        aria-label={of === undefined ? undefined : `${label}: ${of}`}
        onClick={question === undefined ? run : open}
      >
        {isBusy ? busy : label}
      </button>
      {question === undefined ? (
        notice
      ) : (
        <dialog ref={dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
          <h2 id={`${id}-title`}>{question.title}</h2>
          <p id={`${id}-text`}>{question.text}</p>
          {notice}
          <div className="deeds">
            <button type="button" className={look} aria-disabled={isBusy} onClick={run}>
              {isBusy ? busy : label}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {common.cancel}
            </button>
          </div>
        </dialog>
      )}
    </>
  );
};
