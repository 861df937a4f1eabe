// @ts-check
import { say } from '../../launcher/core/progress.mjs';
import { getRequest } from '../lib/connection.mjs';
import { measure } from '../lib/load.mjs';
import { median } from '../lib/stats.mjs';
import { filterKinds, filterTargets } from './questions.mjs';
import { asStaff, verifyLists } from './verify.mjs';

/**
 * Every combination of filters, checked and timed: a page must cost the same however it is asked for.
 * @param {import('pg').Client} superuser
 * @param {{ port: number, staffToken: string }} product
 * @param {import('./seed.mjs').Size & { seconds: number }} size
 * @returns {Promise<number>} the p50 of the slowest one, in milliseconds
 */
export const findSlowestFilter = async (superuser, product, size) => {
  const found = [];
  for (const kind of filterKinds) {
    const targets = filterTargets(size, kind);
    await verifyLists(superuser, product, targets.slice(0, 2));
    const requests = targets.map((target) => getRequest(target, asStaff(product.staffToken)));
    const p50 = median(await measure(product.port, requests, { connections: 1, seconds: size.seconds / 2 }));
    say(`  list by ${kind.join(', ') || 'nothing'}: p50 ${p50.toFixed(2)} ms`);
    found.push(p50);
  }
  return Math.max(...found);
};
