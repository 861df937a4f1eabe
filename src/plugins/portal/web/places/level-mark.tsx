import type { JSX } from 'react';
import type { PlaceLevel } from '../../contracts/place';

/** Told apart by shape alone: filled circle, triangle, diamond, hollow circle. Coloured by the class, so that print can do without. */
export const levelShapes: Readonly<Record<PlaceLevel, JSX.Element>> = {
  below: <circle cx="12" cy="12" r="9" />,
  near: <path d="M12 2.5 22.5 21h-21z" />,
  above: <path d="M12 1 23 12 12 23 1 12z" />,
  unknown: <circle cx="12" cy="12" r="8" className="hollow" />,
};

/** Always beside the word for it, so those who cannot see it are told by that. */
export const LevelMark = ({ level }: { readonly level: PlaceLevel }): JSX.Element => (
  <svg className={`level-mark ${level}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    {levelShapes[level]}
  </svg>
);
