import { useEffect, useRef, type JSX } from 'react';
import { toRefusal } from '../api/refusal';
import { RefusalNotice } from './refusal-notice';

interface UndoNoticeProps {
  readonly text: string;
  readonly label: string;
  readonly undoing: { readonly mutate: () => void; readonly isPending: boolean; readonly error: unknown };
}

/** What has just been done, and the way back. It takes the focus, because the button that did it is gone. */
export const UndoNotice = ({ text, label, undoing: { mutate, isPending, error } }: UndoNoticeProps): JSX.Element => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [text]);
  return (
    <div ref={box} className="notice done" role="status" tabIndex={-1}>
      <p>{text}</p>
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
      <button
        type="button"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate();
        }}
      >
        {label}
      </button>
    </div>
  );
};
