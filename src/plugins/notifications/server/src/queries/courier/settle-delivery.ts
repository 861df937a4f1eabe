import type { Sql } from '../../../../../../lib/database';

export interface Settlement {
  readonly id: string;
  readonly holder: string;
  readonly state: 'delivered' | 'due' | 'dead' | 'left-out';
  /** From now; null when there is no further attempt. */
  readonly nextAfterMs: number | null;
  /** Null where nothing was attempted. */
  readonly outcome: 'accepted' | 'put-off' | 'refused' | null;
  /** As the provider gave it, cut. */
  readonly answer: string | null;
}

/**
 * Notes how an attempt ended. That it was accepted is always true; anything else is said only by whoever still holds the delivery, because
 * another may have sent it meanwhile.
 */
export const settleDelivery = async (sql: Sql, { id, holder, state, nextAfterMs, outcome, answer }: Settlement): Promise<void> => {
  await sql.query({
    name: 'settle-delivery',
    text: `
      with settled as (
        update luminous.delivery d
           set state = $3::text, next_attempt_at = now() + make_interval(secs => $4::float8 / 1000), provider_answer = $6::text,
               leased_by = null, leased_until = null, updated_at = now()
         where d.id = $1::bigint and d.state = 'due' and (d.leased_by = $2::text or $3::text = 'delivered')
      )
      insert into luminous.delivery_attempt (team_id, delivery_id, outcome, provider_answer)
      select d.team_id, d.id, $5::text, $6::text from luminous.delivery d where d.id = $1::bigint and $5::text is not null`,
    values: [id, holder, state, nextAfterMs, outcome, answer],
  });
};
