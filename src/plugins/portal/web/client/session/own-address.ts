/** Only a page of ours below a language is a place to go to; who writes something else into a link gets nowhere. */
export const findOwnAddress = (wanted: string | null, origin: string): string | null => {
  if (wanted === null || !URL.canParse(wanted, origin)) return null;
  const url = new URL(wanted, origin);
  return url.origin === origin && /^\/(?:en|fr)\/[a-z]/.test(url.pathname) ? `${url.pathname}${url.search}` : null;
};
