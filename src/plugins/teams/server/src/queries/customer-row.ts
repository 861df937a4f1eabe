import type { Customer } from '../../../contracts';

/** The columns of a customer; as JSON, so that times and nulls read the same wherever they are read. */
export const customerColumns = `
  t.document_id as id, t.slug, t.name, t.kind, t.state, t.suspension_reason as "suspensionReason", t.locale, t.time_zone as "timeZone",
  t.contact_name as "contactName", t.contact_email as "contactEmail", t.contact_phone as "contactPhone", t.address,
  t.brand_colour as "brandColour", t.created_at, t.suspended_at`;

/** The public team is nobody's customer. */
export const isCustomer = `t.kind <> 'public'`;

export type CustomerRow = Omit<Customer, 'createdAt' | 'suspendedAt'> & { readonly created_at: Date; readonly suspended_at: Date | null };

export const toCustomer = ({ created_at, suspended_at, ...row }: CustomerRow): Customer => ({
  ...row,
  createdAt: created_at.toISOString(),
  suspendedAt: suspended_at?.toISOString() ?? null,
});
