import type { Locale } from '../locales/messages';

const keptAs = 'luminous.language';

const readLocale = (text: string | null): Locale | null => (text === 'en' || text === 'fr' ? text : null);

const findKept = (): Locale | null => {
  try {
    return readLocale(localStorage.getItem(keptAs));
  } catch {
    return null;
  }
};

const keep = (locale: Locale): void => {
  try {
    localStorage.setItem(keptAs, locale);
  } catch {
    // A browser that keeps nothing is spoken to as it asks.
  }
};

/** What a link asks for holds from then on; else what was chosen before; else what the server read from the browser's wishes. */
export const settleLanguage = (): void => {
  const url = new URL(location.href);
  const asked = readLocale(url.searchParams.get('lang'));
  if (asked !== null) {
    keep(asked);
    url.searchParams.delete('lang');
    history.replaceState(history.state, '', url);
  }
  document.documentElement.lang = asked ?? findKept() ?? readLocale(document.documentElement.lang) ?? 'en';
};

/** Everything is drawn anew: the texts are read when the page opens. */
export const changeLanguage = (locale: Locale): void => {
  keep(locale);
  location.reload();
};
