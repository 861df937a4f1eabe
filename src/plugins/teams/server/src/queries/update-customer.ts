import type { Sql } from '../../../../../lib/database';
import type { CustomerSettings } from '../../../contracts';
import { isCustomer } from './customer-row';

export const updateCustomerRow = async (sql: Sql, slug: string, settings: CustomerSettings): Promise<void> => {
  const { name, kind, locale, timeZone, contactName, contactEmail, contactPhone, address, brandColour } = settings;
  await sql.query(
    `update teams t
        set name = $2::text, kind = $3::text, locale = $4::text, time_zone = $5::text, contact_name = $6::text, contact_email = $7::text,
            contact_phone = $8::text, address = $9::text, brand_colour = $10::text, updated_at = now()
      where t.slug = $1::text and ${isCustomer}`,
    [slug, name, kind, locale, timeZone, contactName, contactEmail, contactPhone, address, brandColour],
  );
};
