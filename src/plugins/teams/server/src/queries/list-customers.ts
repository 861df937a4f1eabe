import type { Sql } from '../../../../../lib/database';
import type { Customer, CustomerState } from '../../../contracts';
import { customerColumns, isCustomer, toCustomer, type CustomerRow } from './customer-row';

interface Wanted {
  /** Part of the name or of the short name. */
  readonly search?: string | undefined;
  readonly state?: CustomerState | undefined;
  /** The short name behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export const listCustomers = async (sql: Sql, { search, state, after, limit }: Wanted): Promise<Customer[]> => {
  const { rows } = await sql.query<CustomerRow>(
    `select ${customerColumns}
       from teams t
      where t.slug > $1::text and ${isCustomer}
        and ($2::text is null or t.state = $2::text)
        and ($3::text is null or position(lower($3::text) in lower(t.name)) > 0 or position(lower($3::text) in t.slug) > 0)
      order by t.slug
      limit $4::int`,
    [after ?? '', state ?? null, search ?? null, limit],
  );
  return rows.map(toCustomer);
};
