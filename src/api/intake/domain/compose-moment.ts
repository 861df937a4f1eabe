import type { CanonicalRow } from './canonical-row';
import type { LineReader } from './line-reader';
import { readClock, readDateIn, readZone, shiftToUtc, splitMoment, splitTime, type DateOrder, type MomentText } from './read-moment';

type Moment = Pick<CanonicalRow, 'sampledAtLocal' | 'isTimeKnown' | 'timeZone'>;

const zoneMissing =
  'has no time zone: map a column to timeZone, or add a constant timeZone such as America/Edmonton to the mapping; as JSON, give timeZone or an offset';

/** A time in a column of its own counts before one behind the date, and a zone beside the time before one of the line or the file. */
const splitCells = (line: LineReader): MomentText => {
  const inDate = splitMoment(line.text('date'));
  const timeCell = line.cell('time');
  const { time, zone } = timeCell === null ? inDate : splitTime(timeCell);
  return { date: inDate.date, time, zone: zone ?? inDate.zone ?? line.cell('timeZone') };
};

const readDay = (line: LineReader, text: string, order: DateOrder): string | null => {
  const date = text === '' ? null : readDateIn(text, order);
  if (date === null && text !== '')
    line.fault('date', `is not a date between 1900 and 2199 in the order ${order}, with a year of four digits`);
  return date;
};

const readTimeOfDay = (line: LineReader, text: string | null): string | null => {
  const time = text === null ? null : readClock(text);
  if (time === null && text !== null) line.fault(line.cell('time') === null ? 'date' : 'time', 'is not a time such as 13:00:00');
  return time;
};

/** The moment as it stands on the clock of the station; one with an offset that no zone stands for is told in UTC. */
const placeInZone = (line: LineReader, date: string, time: string | null, zone: string): Moment => {
  const known = readZone(zone);
  const plain = { sampledAtLocal: `${date} ${time ?? '00:00:00'}`, isTimeKnown: time !== null };
  if (known !== null) return { ...plain, timeZone: known };
  const shifted = time === null ? null : shiftToUtc(date, time, zone);
  if (shifted !== null) return { sampledAtLocal: shifted, isTimeKnown: true, timeZone: 'Etc/UTC' };
  line.fault(line.cell('timeZone') === zone ? 'timeZone' : 'date', `names no time zone that is known: ${zone.slice(0, 64)}`);
  return { ...plain, timeZone: '' };
};

/** When a sample was taken. The zone is never guessed: an hour more or less is another sample. */
export const composeMoment = (line: LineReader, order: DateOrder): Moment => {
  const { date: dateText, time: timeText, zone } = splitCells(line);
  const date = readDay(line, dateText, order);
  const time = readTimeOfDay(line, timeText);
  if (zone === null) line.fault('date', zoneMissing, 'cell.missing');
  return date === null || zone === null ? { sampledAtLocal: '', isTimeKnown: false, timeZone: '' } : placeInZone(line, date, time, zone);
};
