const tokenForm = /^#([\w-]{43})$/;

const keep = (name: string, token: string): void => {
  try {
    sessionStorage.setItem(name, token);
  } catch {
    // A browser that keeps nothing only cannot reload the page.
  }
};

const findKept = (name: string): string | null => {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
};

export const forgetToken = (page: string): void => {
  try {
    sessionStorage.removeItem(`luminous.${page}`);
  } catch {
    // Nothing was kept.
  }
};

/**
 * What a link in a mail carries behind its #. It is taken out of the address, so that neither the history nor somebody who looks over
 * the shoulder has it, and kept for this tab, so that the page can be reloaded.
 */
export const takeToken = (page: string): string | null => {
  // Another link that is opened in the same tab changes nothing but what is behind the #.
  window.addEventListener('hashchange', () => {
    if (tokenForm.test(location.hash)) location.reload();
  });
  const name = `luminous.${page}`;
  const token = tokenForm.exec(location.hash)?.[1];
  if (token === undefined) return findKept(name);
  keep(name, token);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return token;
};
