import type { Customer } from '../../../plugins/teams/contracts';

/** What stands in the form: text only, as it was typed. */
export const emptyDraft = {
  name: '',
  slug: '',
  kind: 'operator',
  locale: 'en',
  timeZone: 'America/Edmonton',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  address: '',
  brandColour: '',
};
export type CustomerDraft = typeof emptyDraft;
export type DraftField = keyof CustomerDraft;

export const toDraft = (customer: Customer): CustomerDraft => {
  const { name, slug, kind, locale, timeZone, contactName, contactEmail, contactPhone, address, brandColour } = customer;
  return {
    name,
    slug,
    kind,
    locale,
    timeZone,
    contactName: contactName ?? '',
    contactEmail: contactEmail ?? '',
    contactPhone: contactPhone ?? '',
    address: address ?? '',
    brandColour: brandColour ?? '',
  };
};

/** As the server takes it: no colour is null. */
export const toBody = <D extends CustomerDraft>({ brandColour, ...draft }: D) => ({
  ...draft,
  brandColour: brandColour === '' ? null : brandColour,
});

/** A short name out of a name, which may be changed: letters without their accents, and hyphens. */
export const suggestSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
