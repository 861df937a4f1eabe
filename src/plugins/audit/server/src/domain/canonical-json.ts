/**
 * JSON in one spelling only (RFC 8785), of text and of lists and objects of it: there are no numbers, of which one value has many
 * spellings. What is hashed is written so, once, and read back only to be shown.
 */
export type Canonical = string | readonly Canonical[] | { readonly [name: string]: Canonical | undefined };

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);

/** Names in the order of their UTF-16 units; what is undefined is left out. @throws Error for text with half of a surrogate pair */
export const toCanonicalJson = (value: Canonical): string => {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('Text with half of a character cannot be recorded.');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members += `${members === '' ? '' : ','}${toCanonicalJson(name)}:${toCanonicalJson(member)}`;
  }
  return `{${members}}`;
};
