import type { JSX } from 'react';
import type { PlaceLevel } from '../../contracts/place';
import { levelShapes } from '../places/level-mark';

/** Two digits need more of a triangle than of the other shapes. */
const shapes = { ...levelShapes, near: <path d="M12-.5 25.5 22.5h-27z" /> };

/** The shape of the state with the number of the place in its widest part; its middle is at 12, 12. */
export const NumberedMark = ({ level, number }: { readonly level: PlaceLevel; readonly number: number }): JSX.Element => (
  <>
    {shapes[level]}
    <text x="12" y={level === 'near' ? 20.5 : 15.5}>
      {number}
    </text>
  </>
);
