import { newDocumentId } from '../../../../../lib/ids';
import type { Sql } from '../../../../../lib/database';
import type { NewCustomer } from '../../../contracts';

/** False when another team has the slug already. */
export const insertCustomer = async (sql: Sql, customer: Omit<NewCustomer, 'ownerEmail' | 'provisioning'>): Promise<boolean> => {
  const { slug, name, kind, locale, timeZone, contactName, contactEmail, contactPhone, address, brandColour } = customer;
  const { rowCount } = await sql.query(
    `insert into teams (document_id, slug, name, kind, state, locale, time_zone, contact_name, contact_email, contact_phone, address,
                        brand_colour, created_at, updated_at, published_at)
     values ($1::text, $2::text, $3::text, $4::text, 'active', $5::text, $6::text, $7::text, $8::text, $9::text, $10::text, $11::text,
             now(), now(), now())
         on conflict (slug) do nothing`,
    [newDocumentId(), slug, name, kind, locale, timeZone, contactName, contactEmail, contactPhone, address, brandColour],
  );
  return rowCount === 1;
};
