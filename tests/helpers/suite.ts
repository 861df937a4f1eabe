import { it } from '@jest/globals';

/** How long a repeated test goes on: briefly when its file is run by itself, a sample in CI, at length by `npm run test:deep`. */
const suite = process.env['LUMINOUS_SUITE'] ?? 'quick';

export const rounds = (counts: { readonly quick: number; readonly sample: number; readonly deep: number }): number =>
  suite === 'deep' ? counts.deep : suite === 'sample' ? counts.sample : counts.quick;

/** For what takes minutes and is told apart from what the sample tells by its cause alone. */
export const itAtLength = suite === 'sample' ? it.skip : it;
