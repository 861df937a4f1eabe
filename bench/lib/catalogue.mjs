// @ts-check
import { audit } from '../audit.mjs';
import { ingest } from '../ingest.mjs';
import { isolation } from '../isolation.mjs';
import { notify } from '../notify.mjs';
import { portal } from '../portal.mjs';
import { read } from '../read.mjs';
import { reports } from '../reports.mjs';

/** In the order in which they are run and printed. */
export const benchmarks = [ingest, read, isolation, audit, notify, portal, reports];
