import type { Sql } from '../../../../../../lib/database';

interface Kept {
  readonly personId: string;
  readonly sessionId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly serverKey: string;
  readonly label: string | null;
}

/** Its id, or why it is not kept. */
export const keepPushSubscription = async (
  sql: Sql,
  { personId, sessionId, ...told }: Kept,
  most: number,
): Promise<{ readonly id: string } | 'too-many' | 'other-keys'> => {
  const { rows } = await sql.query<{ id: string | null; refusal: 'too-many' | 'other-keys' | null }>({
    name: 'keep-push-subscription',
    text: 'select kept_id as id, refusal from luminous.keep_push_subscription($1::text, $2::text, $3::jsonb, $4::int)',
    values: [personId, sessionId, JSON.stringify(told), most],
  });
  const { id = null, refusal = null } = rows[0] ?? {};
  return id === null ? (refusal ?? 'other-keys') : { id };
};
