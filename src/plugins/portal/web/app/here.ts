import type { Locale } from '../locales/messages';
import { basePath } from './base-path';

/** The language that was settled before anything was drawn. */
export const locale: Locale = document.documentElement.lang === 'fr' ? 'fr' : 'en';

/** Where the people of Luminous read what customers write. */
export const supportEmail = document.querySelector<HTMLMetaElement>('meta[name=support]')?.content ?? '';

export { basePath } from './base-path';

export const addressOfSignIn = (to: string): string => `${basePath}/sign-in?${new URLSearchParams({ to }).toString()}`;

export const goTo = (address: string): void => {
  location.assign(address);
};
