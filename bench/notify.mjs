// @ts-check
import { defineBenchmark } from './lib/benchmark.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { describeMachine } from './lib/machine.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { measureEvaluations } from './notify/evaluations.mjs';
import { measureStoredEvaluations } from './notify/stored-evaluations.mjs';

const sizes = {
  full: { series: 4000, perSeries: 50, rounds: 7, rows: 200_000, runs: 3 },
  quick: { series: 40, perSeries: 50, rounds: 2, rows: 2000, runs: 1 },
};

export const notify = defineBenchmark({
  name: 'notify',
  question: 'How fast is what was measured compared with thresholds, and people told?',
  method: [
    '`evaluations_per_s`: the product’s own pure evaluation, in one process: 4,000 series of 50 observations (a tenth below a limit of detection, a tenth in another unit) under 63 thresholds of a team, of which one to three fit each observation. Choosing the rule, comparing, tracing episodes and the SHA-256 of all inputs are included. Judgements a second, median of seven rounds.',
    '`evaluations_stored_per_s`: a file of 200,000 results (200 stations, 20 parameters) is imported over HTTP for a team with a threshold for each parameter, of which about one in a hundred results passes a limit. From the answer to the import until the job behind it has stored what each result came to, the exceedances with their ledger events, and whom it tells. Results evaluated a second, median of three teams, each with nothing before.',
  ],
  aims: { evaluations_per_s: { atLeast: 200_000 }, evaluations_stored_per_s: { atLeast: 20_000 } },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const product = await startProduct(scratch, cluster);
    const superuser = await openSuper(cluster);
    const evaluations = measureEvaluations(size);
    const stored = await measureStoredEvaluations(superuser, product, scratch, size);
    return {
      machine: describeMachine(cluster.version),
      ratios: {},
      figures: { ...evaluations, ...stored },
    };
  },
});
