const datePattern = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timePattern = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.0+)?)?$/;

/** `YYYY-MM-DD` as given, or null. 30 February passes the pattern and rolls over into March: then the day differs. */
export const readDate = (text: string): string | null =>
  datePattern.test(text) &&
  new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)))).getUTCDate() === Number(text.slice(8))
    ? text
    : null;

/** `HH:MM:SS`, also from `9:36`, or null. */
export const readTime = (text: string): string | null => {
  const [, hours, minutes, seconds = '00'] = timePattern.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23) return null;
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
};

/** North American abbreviations as they stand in files, fixed to their offset; `Etc/GMT+7` is UTC-7. */
const zones: ReadonlyMap<string, string> = new Map([
  ['UTC', 'Etc/UTC'],
  ['GMT', 'Etc/UTC'],
  ['AST', 'Etc/GMT+4'],
  ['ADT', 'Etc/GMT+3'],
  ['EST', 'Etc/GMT+5'],
  ['EDT', 'Etc/GMT+4'],
  ['CST', 'Etc/GMT+6'],
  ['CDT', 'Etc/GMT+5'],
  ['MST', 'Etc/GMT+7'],
  ['MDT', 'Etc/GMT+6'],
  ['PST', 'Etc/GMT+8'],
  ['PDT', 'Etc/GMT+7'],
  ['AKST', 'Etc/GMT+9'],
  ['AKDT', 'Etc/GMT+8'],
]);

const offsetPattern = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?00)?$/;

/** An IANA zone from an abbreviation (`MDT`), an offset in whole hours (`-07:00`) or an IANA name; null when it is none. */
export const readTimeZone = (text: string): string | null => {
  const known = zones.get(text.toUpperCase());
  if (known !== undefined) return known;
  const [, sign, hours] = offsetPattern.exec(text) ?? [];
  if (sign !== undefined && Number(hours) <= 14) {
    return Number(hours) === 0 ? 'Etc/UTC' : `Etc/GMT${sign === '-' ? '+' : '-'}${String(Number(hours))}`;
  }
  return isIanaZone(text) ? text : null;
};

const isIanaZone = (text: string): boolean => {
  if (!/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+\-0-9]+){1,2}$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
};
