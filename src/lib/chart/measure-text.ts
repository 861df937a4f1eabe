/**
 * How wide text is, in ems, where no browser is there to ask: as wide as the widest of the usual system fonts has it, so that what fits by
 * this fits everywhere.
 */
const widths: readonly (readonly [letters: string, ems: number])[] = [
  ["ijl.,:;'’|!", 0.3],
  [' ftrI()[]/-\u00a0\u202f', 0.38],
  ['sczkvxyJ', 0.53],
  ['mMW%@—', 0.95],
  ['wABCDEGHKNOPQRUVXY&≥≤', 0.73],
];

const emsOf = new Map(widths.flatMap(([letters, ems]) => Array.from(letters, (letter) => [letter, ems] as const)));
const usualEms = 0.6;

/** An accent makes a letter no wider. */
const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

export const measureText = (text: string, fontSize: number): number =>
  Array.from(withoutAccents(text)).reduce((sum, letter) => sum + (emsOf.get(letter) ?? usualEms), 0) * fontSize;

/** The text, cut where it would be wider than this. */
export const fitText = (text: string, fontSize: number, width: number): string => {
  if (measureText(text, fontSize) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && measureText(`${letters.join('')}…`, fontSize) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};
