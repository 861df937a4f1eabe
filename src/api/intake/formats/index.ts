import type { Format } from '../domain/canonical-row';
import { albertaLong } from './alberta-long';

/** Every layout that is understood, in the order in which they are tried. */
export const formats: readonly Format[] = [albertaLong];
