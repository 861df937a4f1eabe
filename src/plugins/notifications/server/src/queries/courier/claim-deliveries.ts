import type { Sql } from '../../../../../../lib/database';

interface Claim {
  /** Names this server. */
  readonly holder: string;
  readonly hands: number;
  readonly leaseMs: number;
}

/**
 * Takes up to so many deliveries that are due, what is urgent first. Whoever dies with one has it until the lease runs out; then it is due for
 * others. An attempt counts from here on, so that nothing joins a message that may be on its way.
 */
export const claimDeliveries = async (sql: Sql, { holder, hands, leaseMs }: Claim): Promise<string[]> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'claim-deliveries',
    text: `
      with due as (
        select d.id from luminous.delivery d
         where d.state = 'due' and d.next_attempt_at <= now()
         order by d.is_urgent desc, d.next_attempt_at
         limit $2::int
           for update skip locked
      ), leased as (
        select now() + make_interval(secs => $3::float8 / 1000) as until
      )
      update luminous.delivery d
         set attempts = d.attempts + 1, leased_by = $1::text, leased_until = leased.until, next_attempt_at = leased.until, updated_at = now()
        from due, leased
       where d.id = due.id
   returning d.id::text as id`,
    values: [holder, hands, leaseMs],
  });
  return rows.map(({ id }) => id);
};
