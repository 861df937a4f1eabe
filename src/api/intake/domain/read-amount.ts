import { parseDecimal } from '../../../lib/decimal';

/** What a cell that should hold an amount says. */
export type Amount =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'below' | 'above'; readonly limit: string }
  /** Below a limit that stands elsewhere, or nowhere. */
  | { readonly kind: 'below-limit' | 'not-detected' };

const words: ReadonlyMap<string, 'below-limit' | 'not-detected'> = new Map([
  ['nd', 'not-detected'],
  ['n.d.', 'not-detected'],
  ['n/d', 'not-detected'],
  ['not detected', 'not-detected'],
  ['non-detect', 'not-detected'],
  ['bdl', 'below-limit'],
  ['bql', 'below-limit'],
  ['<dl', 'below-limit'],
  ['<mdl', 'below-limit'],
  ['<rdl', 'below-limit'],
  ['<lod', 'below-limit'],
  ['<loq', 'below-limit'],
]);

const maxLength = 60;
const commaDecimal = /^([+-]?\d+),(\d+)$/;

/**
 * A decimal with a point or a comma. `1,234` is refused: it means one in some files and more than a thousand in others. Thousands marks are
 * refused with it, because nothing tells them from a decimal comma.
 */
export const readDecimal = (text: string): string | null => {
  if (text.length > maxLength) return null;
  const [, whole, fraction] = commaDecimal.exec(text) ?? [];
  if (whole === undefined || fraction === undefined) return parseDecimal(text);
  const isAmbiguous = fraction.length === 3 && !/^[+-]?0+$/.test(whole);
  return isAmbiguous ? null : parseDecimal(`${whole}.${fraction}`);
};

/** Reads `0.29`, `0,29`, `<0.1`, `> 5`, `ND`, `<RDL`; null when it is none of these. */
export const readAmount = (text: string): Amount | null => {
  const word = words.get(text.toLowerCase().replace(/^<\s+/, '<'));
  if (word !== undefined) return { kind: word };
  const sign = text.charAt(0);
  if (sign === '<' || sign === '>') {
    const limit = readDecimal(text.slice(1).replace(/^=/, '').trim());
    return limit === null ? null : { kind: sign === '<' ? 'below' : 'above', limit };
  }
  const value = readDecimal(text);
  return value === null ? null : { kind: 'value', value };
};

/** What is told about a cell that readAmount refused. */
export const amountExpected =
  'is not an amount such as 0.29, <0.02 or ND, of at most 26 + 12 digits; write 1234 or 1.234 where 1,234 could mean either';
