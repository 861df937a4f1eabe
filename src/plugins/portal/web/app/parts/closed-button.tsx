import type { JSX } from 'react';

/** What cannot be done now. It can still be reached by keyboard, so that whoever hears the page learns why. */
export const ClosedButton = ({ label, reasonId }: { readonly label: string; readonly reasonId: string }): JSX.Element => (
  <button type="button" className="closed" aria-disabled="true" aria-describedby={reasonId}>
    {label}
  </button>
);
