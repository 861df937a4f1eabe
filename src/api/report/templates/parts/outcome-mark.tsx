import type { JSX } from 'react';
import type { Outcome } from '../../contracts/report-data';
import type { Setting } from './setting';

/** Told apart by shape alone, for prints without colour: filled circle, triangle, diamond, hollow circle. */
const shapes: Readonly<Record<Outcome, JSX.Element>> = {
  clear: <circle cx="12" cy="12" r="9" />,
  warning: <path d="M12 2.5 22.5 21h-21z" />,
  critical: <path d="M12 1 23 12 12 23 1 12z" />,
  indeterminate: <circle cx="12" cy="12" r="8" />,
  undecidable: <circle cx="12" cy="12" r="8" />,
  unruled: <path d="M3 12h18" />,
};

interface OutcomeProps {
  readonly outcome: Outcome;
  readonly setting: Setting;
}

/** A state by its shape and its word, in its colour. */
export const OutcomeMark = ({ outcome, setting: { words } }: OutcomeProps): JSX.Element => (
  <span className="outcome">
    <svg className={`mark ${outcome}`} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[outcome]}
    </svg>
    {words.outcomes[outcome]}
  </span>
);
