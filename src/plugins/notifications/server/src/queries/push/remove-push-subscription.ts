import type { Sql } from '../../../../../../lib/database';

/** False when the person has no such device. */
export const removePushSubscription = async (sql: Sql, personId: string, id: string): Promise<boolean> => {
  const { rowCount } = await sql.query({
    name: 'remove-push-subscription',
    text: 'delete from luminous.push_subscription where person_id = $1::text and id = $2::text',
    values: [personId, id],
  });
  return rowCount === 1;
};
