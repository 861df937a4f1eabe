import type { Mapping } from '../contracts';
import { readDate, readTime, readTimeZone } from './calendar';

export type DateOrder = Mapping['dateOrder'];

const places: Readonly<Record<DateOrder, readonly [year: number, month: number, day: number]>> = {
  'year-month-day': [0, 1, 2],
  'day-month-year': [2, 1, 0],
  'month-day-year': [2, 0, 1],
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const partsPattern = /^(\d{1,4}|[a-z]{3,9})[-/., ]{1,2}(\d{1,2}|[a-z]{3,9})[-/., ]{1,2}(\d{1,4})$/i;

const toDate = (year: string, month: string, day: string): string | null =>
  year.length === 4 && day.length <= 2 ? readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null;

/** `30-Jun-2015` and `Jun 30, 2015` mean one day whatever the order. */
const readNamedMonth = (parts: readonly string[]): string | null => {
  const name = parts.find((part) => /[a-z]/i.test(part)) ?? '';
  const [year, day] = parts.filter((part) => part !== name).sort((a, b) => b.length - a.length);
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 || year === undefined || day === undefined ? null : toDate(year, String(month), day);
};

const readParts = (parts: readonly string[], order: DateOrder): string | null => {
  if (parts.some((part) => /[a-z]/i.test(part))) return readNamedMonth(parts);
  const [year = '', month = '', day = ''] = places[parts[0]?.length === 4 ? 'year-month-day' : order].map((place) => parts[place] ?? '');
  return toDate(year, month, day);
};

/**
 * `YYYY-MM-DD` from a date in the order that the mapping names. A date that begins with its year is read as such in any order: sheets
 * and programs write it so. A year of two digits is refused.
 */
export const readDateIn = (text: string, order: DateOrder): string | null => {
  const plain = readDate(text);
  if (plain !== null) return plain;
  if (order === 'year-month-day' && /^\d{8}$/.test(text)) return toDate(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  const parts = partsPattern.exec(text)?.slice(1);
  return parts === undefined ? null : readParts(parts, order);
};

const halfDay = /^(\d{1,2})(:\d{2}(?::\d{2})?)\s*([ap])\.?m\.?$/i;

/** `HH:MM:SS` from `13:00`, `1:00 PM` or `13:00:00.25`; parts of a second are dropped. */
export const readClock = (text: string): string | null => {
  const [, hour, rest = '', half = ''] = halfDay.exec(text) ?? [];
  if (hour === undefined) return readTime(text.replace(/(:\d{2}:\d{2})\.\d+$/, '$1'));
  if (Number(hour) < 1 || Number(hour) > 12) return null;
  return readTime(`${String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}${rest}`);
};

/** What a cell says about a moment, as it stands there. */
export interface MomentText {
  readonly date: string;
  readonly time: string | null;
  readonly zone: string | null;
}

const timePattern = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s*[ap]\.?m\.?(?![a-z]))?`;
const zonePattern = String.raw`\s*(?:z|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?)|\s+[a-z][\w/+-]*`;
const combined = new RegExp(String.raw`^(.{6,30}?)(?:t|,?\s+)(${timePattern})(${zonePattern})?$`, 'i');
const timeAndZone = new RegExp(String.raw`^(${timePattern})(${zonePattern})?$`, 'i');

const zoneOf = (text: string | undefined): string | null => (text === undefined ? null : text.trim());

/** Parts `2015-06-30T13:00:00-06:00` or `6/30/2015 1:00 PM MDT`. */
export const splitMoment = (text: string): MomentText => {
  const [, date, time, zone] = combined.exec(text) ?? [];
  return date === undefined || time === undefined ? { date: text, time: null, zone: null } : { date, time, zone: zoneOf(zone) };
};

/** Parts `13:00 MST`. */
export const splitTime = (text: string): { readonly time: string; readonly zone: string | null } => {
  const [, time, zone] = timeAndZone.exec(text) ?? [];
  return time === undefined ? { time: text, zone: null } : { time, zone: zoneOf(zone) };
};

/** To ask the engine about a zone costs more than to read the rest of a line; a file names few. */
const known = new Map<string, string | null>();
const maxKnown = 1_000;

export const readZone = (text: string): string | null => {
  const found = known.get(text);
  if (found !== undefined) return found;
  const zone = /^z$/i.test(text) ? 'Etc/UTC' : readTimeZone(text);
  if (known.size < maxKnown) known.set(text, zone);
  return zone;
};

const partOfHour = /^(?:UTC|GMT)?([+-])(\d{1,2}):?([0-5]\d)$/i;

/** The same moment in UTC, for offsets such as -03:30 that no named zone stands for; null when it is none. */
export const shiftToUtc = (date: string, time: string, offset: string): string | null => {
  const [, sign, hours, minutes] = partOfHour.exec(offset) ?? [];
  if (sign === undefined || Number(hours) > 14) return null;
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? 60_000 : -60_000);
  return new Date(Date.parse(`${date}T${time}Z`) + shift).toISOString().slice(0, 19).replace('T', ' ');
};
