import type { Sql } from '../../../../../../lib/database';

/** From when (it was looked at) until when (it is), exact as the database has them. */
export interface SweepWindow {
  readonly after: string;
  readonly until: string;
}

/** Whoever else looks waits until this transaction is over, and finds what is left: nothing is looked at twice, nothing left out. */
export const openSweepWindow = async (sql: Sql): Promise<SweepWindow> => {
  const { rows } = await sql.query<SweepWindow>({
    name: 'open-sweep-window',
    text: `select s.swept_to::text as after, greatest(s.swept_to, now())::text as until from luminous.evaluation_sweep s for update`,
  });
  const [window] = rows;
  if (window === undefined) throw new Error('Nobody knows up to when it was looked.');
  return window;
};

export const closeSweepWindow = async (sql: Sql, { until }: SweepWindow): Promise<void> => {
  await sql.query({
    name: 'close-sweep-window',
    text: `update luminous.evaluation_sweep set swept_to = $1::timestamptz`,
    values: [until],
  });
};
