import type { Sql } from '../../../../../lib/database';
import type { Customer } from '../../../contracts';
import { customerColumns, isCustomer, toCustomer, type CustomerRow } from './customer-row';

export const findCustomer = async (sql: Sql, slug: string): Promise<Customer | null> => {
  const { rows } = await sql.query<CustomerRow>(`select ${customerColumns} from teams t where t.slug = $1::text and ${isCustomer}`, [slug]);
  return rows[0] === undefined ? null : toCustomer(rows[0]);
};
