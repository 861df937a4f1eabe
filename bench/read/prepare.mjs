// @ts-check
import path from 'node:path';
import { inProject } from '../../launcher/core/paths.mjs';
import { during } from '../../launcher/core/progress.mjs';
import { check } from '../lib/check.mjs';
import { startServer } from '../lib/children.mjs';
import { openSuper, startCluster } from '../lib/cluster.mjs';
import { startProduct } from '../lib/product.mjs';
import { makeScratch } from '../lib/scratch.mjs';
import { select } from '../lib/select.mjs';
import { listQuestions, seriesQuestions, statusQuestions } from './questions.mjs';
import { otherTeams, parameters, publicResults, seedResults } from './seed.mjs';

const distinctQuestions = 1000;

/**
 * @param {import('pg').Client} superuser
 * @param {import('./seed.mjs').Size} size
 */
const countResults = async (superuser, size) => {
  const [found] = await select(
    superuser,
    `select count(*) filter (where team_id = 'public')::int as ours, count(*)::int as everybodys from results`,
  );
  const others = otherTeams * size.teamStations * size.years * size.samplesPerYear * parameters.length;
  check('results in the database', found, { ours: publicResults(size), everybodys: publicResults(size) + others });
  return publicResults(size) + others;
};

/**
 * The product and the floor on the same loaded database, and what both will be asked.
 * @param {import('./seed.mjs').Size} size
 */
export const prepareRead = async (size) => {
  const scratch = await makeScratch();
  const cluster = await startCluster(scratch);
  const product = await startProduct(scratch, cluster);
  const superuser = await openSuper(cluster);
  await during('Loading results', () => seedResults(superuser, size));
  const results = await countResults(superuser, size);
  const questions = {
    list: await listQuestions(size, distinctQuestions),
    series: await seriesQuestions(size, distinctQuestions),
    status: await statusQuestions(),
  };
  const { message } = await startServer(inProject('bench/read/floor-child.mjs'), {
    logDir: path.join(scratch, 'logs'),
    instructions: { connectionString: cluster.superUrl, poolSize: 10, questions: Object.values(questions).flat() },
  });
  const floor = /** @type {{ port: number }} */ (message);
  return { cluster, product, floor, superuser, results, questions };
};

/** @typedef {Awaited<ReturnType<typeof prepareRead>>} Arena */
