import type { Sql } from '../../../../../../lib/database';

/** Notes of those that have ended that they have. Some at a time; answers which. */
export const expireAuditorRequests = async (sql: Sql, most: number): Promise<string[]> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'expire-auditor-requests',
    text: `
      update luminous.auditor_request set state = 'expired'
       where id in (select r.id from luminous.auditor_request r
                     where r.state in ('approved', 'made') and r.ends_at <= now()
                     order by r.ends_at limit $1::int
                       for no key update skip locked)
      returning id`,
    values: [most],
  });
  return rows.map(({ id }) => id);
};

/** The bundles of those that are over. Their receipts stay. */
export const removeEndedBundles = async (sql: Sql): Promise<void> => {
  await sql.query({
    name: 'remove-ended-bundles',
    text: `
      delete from luminous.auditor_request_part p
       using luminous.auditor_request r
       where r.id = p.request_id and r.state not in ('approved', 'made')`,
  });
};
