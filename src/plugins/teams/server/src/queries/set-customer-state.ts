import type { Sql } from '../../../../../lib/database';
import { isCustomer } from './customer-row';

/** False when the customer is in that state already, or is not there. */
export const suspendCustomerRow = async (sql: Sql, slug: string, reason: string): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `update teams t
        set state = 'suspended', suspended_at = now(), suspension_reason = $2::text, updated_at = now()
      where t.slug = $1::text and ${isCustomer} and t.state = 'active'`,
    [slug, reason],
  );
  return rowCount === 1;
};

/** False when the customer is in that state already, or is not there. */
export const restoreCustomerRow = async (sql: Sql, slug: string): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `update teams t
        set state = 'active', suspended_at = null, suspension_reason = null, updated_at = now()
      where t.slug = $1::text and ${isCustomer} and t.state = 'suspended'`,
    [slug],
  );
  return rowCount === 1;
};
