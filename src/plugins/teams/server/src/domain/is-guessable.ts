const leastDifferent = 5;

/** `abcabcabc` is `abc` said three times. */
const unitOf = (text: string): string => /^(.+?)\1+$/u.exec(text)?.[1] ?? text;

/** What is left of a password when the digits and signs that people put around it are taken away. */
const coreOf = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/**
 * Whether a password is one that is tried first: common, a common one in trimmings or said twice, of very few letters, or the person's own
 * address. `common` holds lower-case passwords.
 */
export const isGuessable = (password: string, email: string, common: ReadonlySet<string>): boolean => {
  const lower = password.normalize('NFC').toLowerCase();
  if (new Set(lower).size < leastDifferent) return true;
  const [mailbox = ''] = email.toLowerCase().split('@');
  const own = new Set([email.toLowerCase(), mailbox, coreOf(mailbox)]);
  const forms = [lower, unitOf(lower), coreOf(lower), unitOf(coreOf(lower))];
  return forms.some((form) => common.has(form) || (form !== '' && own.has(form)));
};
