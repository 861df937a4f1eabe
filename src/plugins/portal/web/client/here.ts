import type { Locale } from '../locales/messages';

/** The language in which the server drew the frame. */
export const locale: Locale = document.documentElement.lang === 'fr' ? 'fr' : 'en';

/** Where a page of ours stands, in the reader's language. */
export const addressOfPage = (page: string, query: Readonly<Record<string, string>> = {}): string => {
  const search = new URLSearchParams(query).toString();
  return `/${locale}/${page}${search === '' ? '' : `?${search}`}`;
};

export const goTo = (address: string): void => {
  location.assign(address);
};
