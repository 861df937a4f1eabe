import type { CellKind } from './cell-kind';

const dayMs = 86_400_000;
const lastDay = 2_958_465;
/** Day 0 of the two calendars of Excel. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/**
 * The shortest text that means the same number. A number that has more than the 15 digits which Excel keeps and shows is the residue of
 * binary arithmetic (0.1 + 0.2): it is cut to what the sender sees.
 */
const numberText = (value: number): string => {
  const text = String(value);
  return Number.isInteger(value) || text.length <= 16 ? text : String(Number(value.toPrecision(15)));
};

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Excel believes in 29 February 1900: the days before it lie one further back. */
const dateText = (day: number, is1904: boolean): string => {
  const fromEpoch = is1904 ? epoch1904 + day * dayMs : epoch1900 + (day < 60 ? day + 1 : day) * dayMs;
  return new Date(fromEpoch).toISOString().slice(0, 10);
};

const momentText = (serial: number, kind: 'date' | 'date-time' | 'time', is1904: boolean): string | null => {
  const seconds = Math.round(serial * 86_400);
  const [day, second] = [Math.floor(seconds / 86_400), seconds % 86_400];
  if (kind === 'time') return clock(second);
  if (!is1904 && (day === 60 || day < 1)) return null;
  const date = dateText(day, is1904);
  return kind === 'date' || second === 0 ? date : `${date} ${clock(second)}`;
};

/**
 * A number of a sheet as a reader of it understands it. A percentage keeps its sign, because 12 % is stored as 0.12: without it the amount
 * would be wrong by a factor of one hundred beside a unit of %.
 */
export const formatNumber = (value: number, kind: CellKind, is1904: boolean): string => {
  if (kind === 'number') return numberText(value);
  if (kind === 'percent') return `${numberText(Number((value * 100).toPrecision(15)))}%`;
  if (value < 0 || value > lastDay) return numberText(value);
  if (kind === 'elapsed') return clock(Math.round(value * 86_400));
  return momentText(value, kind, is1904) ?? numberText(value);
};

/** `2015-06-30T13:00:00.000Z`, as some programs store dates, in the form of the others. */
export const formatIsoCell = (text: string): string =>
  text
    .replace('T', ' ')
    .replace(/\.0+(?=Z?$)/, '')
    .replace(/Z$/, '')
    .replace(/ 00:00:00$/, '');

/** Characters that XML cannot hold are written `_x000D_`. Halves of surrogate pairs stay as they are: they are no characters. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (escape, code: string) =>
        /^[dD][89a-fA-F]/.test(code) ? escape : String.fromCharCode(parseInt(code, 16)),
      )
    : text;
