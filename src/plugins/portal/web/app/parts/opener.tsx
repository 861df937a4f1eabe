import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import { focusFirst } from './focus-first';

interface OpenerProps {
  readonly label: string;
  /** To tell it from its like in a list; read out behind the label. */
  readonly of?: string;
  readonly drawForm: (close: () => void) => JSX.Element;
  /** What can be done besides, while the form is closed. */
  readonly children?: ReactNode;
}

/** A button that opens a form in its place. The focus goes into the form, and back to the button unless what was done has it already. */
export const Opener = ({ label, of, drawForm, children }: OpenerProps): JSX.Element => {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const boxRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen === true || (isOpen === false && document.activeElement === document.body)) focusFirst(boxRef.current);
  }, [isOpen]);
  if (isOpen === true) {
    return (
      <div ref={boxRef}>
        {drawForm(() => {
          setIsOpen(false);
        })}
      </div>
    );
  }
  return (
    <div ref={boxRef} className="deeds">
      <button
        type="button"
        aria-label={of === undefined ? undefined : `${label}: ${of}`}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {label}
      </button>
      {children}
    </div>
  );
};
