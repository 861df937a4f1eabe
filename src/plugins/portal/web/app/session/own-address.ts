import { basePath } from '../base-path';

/** Only an address of the application is a place to go to; who writes something else into a link gets nowhere. */
export const findOwnAddress = (wanted: string | null, origin: string): string | null => {
  if (wanted === null || !URL.canParse(wanted, origin)) return null;
  const url = new URL(wanted, origin);
  const isOurs = url.origin === origin && (url.pathname === basePath || url.pathname.startsWith(`${basePath}/`));
  return isOurs ? `${url.pathname}${url.search}` : null;
};
