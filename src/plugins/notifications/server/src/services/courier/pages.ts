import type { Core } from '@strapi/types';
import { settings } from '../../../../../../lib/settings';

interface Reader {
  readonly person: { readonly locale: 'en' | 'fr' };
  readonly team: { readonly slug: string };
}

const pageOf = (strapi: Core.Strapi, { person, team }: Reader, name: string): URL => {
  const page = new URL(`${person.locale}/${name}`, `${settings(strapi).publicUrl}/`);
  page.searchParams.set('team', team.slug);
  return page;
};

/** The inbox, or in it what a notification speaks of. */
export const inboxPage = (strapi: Core.Strapi, reader: Reader, notificationId?: string): string => {
  const page = pageOf(strapi, reader, 'inbox');
  if (notificationId !== undefined) page.searchParams.set('open', notificationId);
  return page.href;
};

/** Where somebody chooses what they are told. */
export const preferencesPage = (strapi: Core.Strapi, reader: Reader): string => pageOf(strapi, reader, 'notification-settings').href;
