import type { JSX } from 'react';
import { Labelled, type LabelledProps } from './labelled';

/** For several sentences. */
export const TextField = (labelled: LabelledProps): JSX.Element => (
  <Labelled {...labelled} draw={(ties) => <textarea {...ties} rows={3} autoComplete="off" />} />
);
