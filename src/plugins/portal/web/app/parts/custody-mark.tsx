import type { JSX } from 'react';
import { custodyNames, type CustodyState } from '../locales/custody';

const disc = (
  <>
    <circle className="full" cx="10" cy="10" r="8" />
    <path className="sign" d="M6 10.5l3 3 5-6" />
  </>
);
const ring = <circle cx="10" cy="10" r="8" />;

/** Told apart by their shape alone, also in black and white. */
const shapes: Readonly<Record<CustodyState, JSX.Element>> = {
  present: disc,
  whole: disc,
  open: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path className="full" d="M10 2a8 8 0 0 0 0 16z" />
    </>
  ),
  gap: (
    <>
      <circle cx="10" cy="10" r="8" strokeDasharray="3.2 3.1" />
      <path d="M6 10h8" />
    </>
  ),
  broken: (
    <>
      <path className="full" d="M10 1l9 9-9 9-9-9z" />
      <path className="sign" d="M7 7l6 6M13 7l-6 6" />
    </>
  ),
  missing: ring,
  none: ring,
};

/** The shape by itself: the word stands beside it. */
export const CustodyShape = ({ state }: { readonly state: CustodyState }): JSX.Element => (
  <svg className={`custody-shape ${state}`} viewBox="0 0 20 20" aria-hidden="true">
    {shapes[state]}
  </svg>
);

/** How something stands, by shape, word and colour. */
export const CustodyMark = ({ state }: { readonly state: CustodyState }): JSX.Element => (
  <span className="custody-mark">
    <CustodyShape state={state} />
    {custodyNames.states[state]}
  </span>
);
