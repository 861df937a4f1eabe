// @ts-check
import { defineBenchmark } from './lib/benchmark.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { describeMachine } from './lib/machine.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { measureEvaluations } from './notify/evaluations.mjs';
import { prepareStreams } from './notify/live-streams.mjs';
import { startMailServer } from './notify/mail-server.mjs';
import { prepareRecipients } from './notify/recipients.mjs';
import { startSecond } from './notify/second-server.mjs';
import { measureStoredEvaluations } from './notify/stored-evaluations.mjs';

const sizes = {
  full: {
    series: 4000,
    perSeries: 50,
    rounds: 7,
    rows: 200_000,
    runs: 3,
    streams: 1000,
    tellings: 300,
    everyMs: 200,
    recipients: 2000,
    mailRounds: 3,
  },
  quick: {
    series: 40,
    perSeries: 50,
    rounds: 2,
    rows: 2000,
    runs: 1,
    streams: 20,
    tellings: 10,
    everyMs: 20,
    recipients: 30,
    mailRounds: 1,
  },
};

/**
 * By one server, and then by two on the same database.
 * @param {import('pg').Client} superuser
 * @param {import('./lib/product.mjs').Product} product
 * @param {import('./notify/mail-server.mjs').MailServer} mailServer
 * @param {typeof sizes.full} size
 */
const measureTelling = async (superuser, product, mailServer, size) => {
  const streams = await prepareStreams(superuser, product, size);
  const recipients = prepareRecipients(superuser, product, mailServer, size);
  const sse = await streams.measure([product.port]);
  const mails = await recipients.measure('one server');
  const second = await startSecond(product);
  const sseOfTwo = await streams.measure([product.port, second.port]);
  const mailsOfTwo = await recipients.measure('two servers');
  await streams.end();
  return {
    ...{ sse_p50_ms: sse.p50, sse_p99_ms: sse.p99, sse_two_p50_ms: sseOfTwo.p50, sse_two_p99_ms: sseOfTwo.p99 },
    ...{ recipients_per_min: mails.ours, recipients_two_per_min: mailsOfTwo.ours },
    ...{ mails_alone_per_min: mails.single, mails_kept_per_min: mails.floor },
  };
};

export const notify = defineBenchmark({
  name: 'notify',
  question: 'How fast is what was measured compared with thresholds, and people told?',
  method: [
    '`evaluations_per_s`: the product’s own pure evaluation, in one process: 4,000 series of 50 observations (a tenth below a limit of detection, a tenth in another unit) under 63 thresholds of a team, of which one to three fit each observation. Choosing the rule, comparing, tracing episodes and the SHA-256 of all inputs are included. Judgements a second, median of seven rounds.',
    '`evaluations_stored_per_s`: a file of 200,000 results (200 stations, 20 parameters) is imported over HTTP for a team with a threshold for each parameter, of which about one in a hundred results passes a limit. From the answer to the import until the job behind it has stored what each result came to, the exceedances with their ledger events, and whom it tells. Results evaluated a second, median of three teams, each with nothing before.',
    '`sse_p50_ms`, `sse_p99_ms`: 1,000 people of a team, each with one open stream; the team is told 300 different notifications, one every 200 ms, with the server’s rights in a transaction each (mails of this team are switched off). From before the commit until the client has read the frame, over all streams and notifications; `sse_two_` is the same with 500 streams on each of two servers on one database. The clients are one process on the same machine.',
    '`recipients_per_min`: a team of 2,000 people is told one critical notification. From before the commit until an SMTP server in the process of the benchmark has taken every mail and every delivery is noted as delivered, with 10 mails at once; `recipients_two_per_min` with two servers on one database. Median of three teams. `mails_alone_per_min`: one of these messages handed as often to the same SMTP server by nodemailer alone, 10 at once, a connection for each; `mails_kept_per_min` on 10 connections that are kept.',
  ],
  aims: { sse_p99_ms: { atMost: 150 }, evaluations_per_s: { atLeast: 200_000 }, evaluations_stored_per_s: { atLeast: 20_000 } },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const mailServer = await startMailServer();
    const product = await startProduct(scratch, cluster, { SMTP_URL: mailServer.url });
    const superuser = await openSuper(cluster);
    const evaluations = measureEvaluations(size);
    const stored = await measureStoredEvaluations(superuser, product, scratch, size);
    const live = await measureTelling(superuser, product, mailServer, size);
    return {
      machine: describeMachine(cluster.version),
      ratios: {},
      figures: { ...evaluations, ...stored, ...live },
    };
  },
});
