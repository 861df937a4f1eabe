import type { Sql } from '../../../../../../lib/database';

/**
 * It has been begun, so that nothing joins it and its Message-ID stays; but it gets all of the attempts again. Each one is an event of the
 * ledger in the same statement, with who did it and why.
 */
const replay = (which: string): string => `
  with replayed as (
    update luminous.delivery d
       set state = 'due', attempts = 1, next_attempt_at = now(), leased_by = null, leased_until = null, updated_at = now()
     where d.state = 'dead' and ${which}
 returning d.id, d.team_id
  )
  select count(ledger.emit('access', 'replayed', 'deliveries', r.id::text, r.team_id, null))::int as count from replayed r`;

const countOf = (rows: readonly { readonly count: number }[]): number => rows[0]?.count ?? 0;

/** Whether it had been given up, and is due now. */
export const replayDelivery = async (sql: Sql, id: string): Promise<boolean> => {
  const { rows } = await sql.query<{ count: number }>({
    name: 'replay-delivery',
    text: replay('d.id = $1::bigint'),
    values: [id],
  });
  return countOf(rows) === 1;
};

/** How many are due again, the oldest first. */
export const replayDeliveries = async (
  sql: Sql,
  { teamId, channel, most }: { readonly teamId: string; readonly channel: string; readonly most: number },
): Promise<number> => {
  const { rows } = await sql.query<{ count: number }>({
    name: 'replay-deliveries',
    text: replay(`d.id = any (array(
      select x.id from luminous.delivery x
       where x.team_id = $1::text and x.channel = $2::text and x.state = 'dead'
       order by x.id limit $3::int for update skip locked))`),
    values: [teamId, channel, most],
  });
  return countOf(rows);
};
