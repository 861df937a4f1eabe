import type { Sql } from '../../../../../../lib/database';
import type { PushSubscription } from '../../../../contracts';

interface Row {
  readonly id: string;
  readonly label: string | null;
  readonly endpoint: string;
  readonly created_at: Date;
  readonly last_success_at: Date | null;
  readonly is_this_sign_in: boolean;
}

/** Of one person, who is in this session. Only what can be pushed to with the present key. */
export const listPushSubscriptions = async (
  sql: Sql,
  { personId, sessionId, serverKey }: { readonly personId: string; readonly sessionId: string; readonly serverKey: string },
): Promise<PushSubscription[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-push-subscriptions',
    text: `
      select p.id, p.label, p.endpoint, p.created_at, p.last_success_at,
             exists (select from strapi_sessions s
                      where s.session_id = $2::text and s.device_id = p.sign_in and s.origin = 'users-permissions') as is_this_sign_in
        from luminous.push_subscription p
       where p.person_id = $1::text and p.server_key = $3::text
       order by p.created_at desc, p.id desc`,
    values: [personId, sessionId, serverKey],
  });
  return rows.map(({ id, label, endpoint, created_at, last_success_at, is_this_sign_in }) => ({
    ...{ id, label, service: new URL(endpoint).host, createdAt: created_at.toISOString() },
    ...{ lastSuccessAt: last_success_at?.toISOString() ?? null, isThisSignIn: is_this_sign_in },
  }));
};
