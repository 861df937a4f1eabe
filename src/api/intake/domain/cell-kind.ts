/** What the number in a cell of a sheet means: only its number format tells. */
export type CellKind = 'number' | 'percent' | 'date' | 'date-time' | 'time' | 'elapsed';

/** Formats that every workbook has without naming them, by the number from which on they hold. */
const builtIn: readonly (readonly [from: number, to: number, kind: CellKind])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'elapsed'],
  [47, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];

/** Text, escaped characters, and what stands in brackets (colour, locale, condition) say nothing about the kind. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase() ?? '';

const kindOfCode = (code: string): CellKind => {
  const format = bare(code);
  if (/\[[hms]+\]/.test(format)) return 'elapsed';
  if (format.includes('general')) return 'number';
  const hasTime = /[hs]/.test(format);
  // A lone m is a month; beside hours or seconds it is minutes.
  const hasDate = /[yd]/.test(format) || (format.includes('m') && !hasTime);
  if (hasDate) return hasTime ? 'date-time' : 'date';
  if (hasTime) return 'time';
  return format.includes('%') ? 'percent' : 'number';
};

/** The kind of a number format; `code` is null when the workbook does not define it. */
export const kindOfFormat = (id: number, code: string | null): CellKind =>
  code === null ? (builtIn.find(([from, to]) => from <= id && id <= to)?.[2] ?? 'number') : kindOfCode(code);
