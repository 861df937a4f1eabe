import { eventually, type App } from './app';

/** Has the servers do what they do by themselves at its time, as often as said at once, and waits until that and what came of it is done. */
export const runNow = async (
  { database: { owner } }: App,
  job: string,
  { times = 1, behind = [] as readonly string[] } = {},
): Promise<void> => {
  const payload = JSON.stringify({ actor: { kind: 'system', id: 'nightly', scope: 'all' }, payload: {} });
  await owner.query(`select graphile_worker.add_job($1::text, $2::json) from generate_series(1, $3::int)`, [job, payload, times]);
  await eventually(
    async () => {
      const { rowCount } = await owner.query('select from graphile_worker.jobs where task_identifier = any ($1::text[])', [
        [job, ...behind],
      ]);
      return rowCount === 0 ? true : undefined;
    },
    { what: job },
  );
};
