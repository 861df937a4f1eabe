import type { Sql } from '../../../../../../lib/database';

export interface Device {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** To which of a person's devices something of a team may be pushed: to none of whoever is blocked or not in the team any more, and nothing of a suspended team. */
export const listDevices = async (
  sql: Sql,
  { personId, teamId, serverKey }: { readonly personId: string; readonly teamId: string; readonly serverKey: string },
): Promise<Device[]> => {
  const { rows } = await sql.query<Device>({
    name: 'list-push-devices',
    text: `
      select p.id, p.endpoint, p.p256dh, p.auth
        from luminous.push_subscription p
        join up_users u on u.document_id = p.person_id and u.blocked is not true
        join memberships m on m.team_id = $2::text and m.person_id = p.person_id and (m.access_ends_at is null or m.access_ends_at > now())
        join teams t on t.document_id = m.team_id and t.state is distinct from 'suspended'
       where p.person_id = $1::text and p.server_key = $3::text
       order by p.created_at, p.id`,
    values: [personId, teamId, serverKey],
  });
  return rows;
};

/** What services said: those that took the message work, those that are gone are forgotten. */
export const noteDevices = async (
  sql: Sql,
  { taken, gone }: { readonly taken: readonly string[]; readonly gone: readonly string[] },
): Promise<void> => {
  await sql.query({
    name: 'note-push-devices',
    text: `
      with forgotten as (delete from luminous.push_subscription where id = any ($2::text[]))
      update luminous.push_subscription set last_success_at = now() where id = any ($1::text[])`,
    values: [taken, gone],
  });
};
