import type { LinkPage } from './link-pages';

const tokenForm = /^#([\w-]{43})$/;
/** For a browser that keeps nothing: it only cannot reload the page. */
const taken = new Map<LinkPage, string>();

const nameOf = (page: LinkPage): string => `luminous.${page}`;

export const findToken = (page: LinkPage): string | null => {
  try {
    return taken.get(page) ?? sessionStorage.getItem(nameOf(page));
  } catch {
    return null;
  }
};

export const forgetToken = (page: LinkPage): void => {
  taken.delete(page);
  try {
    sessionStorage.removeItem(nameOf(page));
  } catch {
    // Nothing was kept.
  }
};

/**
 * What a link in a mail carries behind its #. It is taken out of the address, so that neither the history nor somebody who looks over
 * the shoulder has it, and kept for this tab, so that the page can be reloaded.
 */
export const takeToken = (page: LinkPage): void => {
  // Another link that is opened in the same tab changes nothing but what is behind the #.
  window.addEventListener('hashchange', () => {
    if (tokenForm.test(location.hash)) location.reload();
  });
  const token = tokenForm.exec(location.hash)?.[1];
  if (token === undefined) return;
  taken.set(page, token);
  try {
    sessionStorage.setItem(nameOf(page), token);
  } catch {
    // See above.
  }
  history.replaceState(null, '', `${location.pathname}${location.search}`);
};
