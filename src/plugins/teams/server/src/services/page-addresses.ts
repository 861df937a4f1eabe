import type { Core } from '@strapi/types';
import { settings } from '../../../../../lib/settings';
import type { Locale } from '../../../contracts';

/**
 * Where mails lead. The host comes from the settings, never from a request. What is secret stands behind the #: browsers keep it to
 * themselves, so that no server, proxy or log sees it, and a scanner that opens the link uses nothing up.
 */
const page = (strapi: Core.Strapi, locale: Locale, name: string): string => `${settings(strapi).publicUrl}/${locale}/${name}`;

export const invitationPage = (strapi: Core.Strapi, locale: Locale, token: string): string =>
  `${page(strapi, locale, 'invitation')}#${token}`;
export const resetPage = (strapi: Core.Strapi, locale: Locale, token: string): string => `${page(strapi, locale, 'new-password')}#${token}`;
export const forgottenPage = (strapi: Core.Strapi, locale: Locale): string => page(strapi, locale, 'forgotten-password');
export const homePage = (strapi: Core.Strapi, locale: Locale): string => page(strapi, locale, 'home');
