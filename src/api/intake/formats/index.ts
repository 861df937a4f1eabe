import type { Format } from '../domain/format';
import { albertaLong } from './alberta-long';
import { dsWqx } from './ds-wqx';
import { ecccWide } from './eccc-wide';
import { jsonRows } from './json-rows';
import { luminousTable } from './luminous-table';
import { wqp } from './wqp';

/** Every layout that is understood, in the order in which they are tried. */
export const formats: readonly Format[] = [luminousTable, albertaLong, dsWqx, wqp, ecccWide, jsonRows];
