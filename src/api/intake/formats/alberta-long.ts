import { parseDecimal } from '../../../lib/decimal';
import type { CanonicalRow, CellFault, Cells, Format, ParsedRow } from '../domain/canonical-row';
import { findUcumCode } from '../domain/units';

/**
 * Alberta's discrete surface-water export: one line a result, 38 columns, the sign of a non-detect in a column of its own.
 * Clock times are Alberta's.
 */
const column = {
  waterBody: 'Site name',
  stationCode: 'Station number',
  stationName: 'Station name',
  latitude: 'Latitude',
  longitude: 'Longitude',
  date: 'Sample date',
  time: 'Sample time',
  sampleCode: 'Sample number',
  sampleType: 'Sample Type',
  qualityControl: 'QC Sample (Y/N)',
  laboratory: 'Laboratory',
  methodCode: 'Analysis method code',
  parameter: 'Parameter type name',
  sign: 'Parameter sign',
  value: 'Parameter value',
  unit: 'Parameter unit symbol',
} as const;

const parameterCodes: ReadonlyMap<string, string> = new Map([['naphthenic acids', 'naphthenic-acids']]);

const activityTypes: ReadonlyMap<string, string> = new Map([
  ['DISCRETE SAMPLE (GRAB)', 'Sample-Routine'],
  ['REPLICATE SAMPLE', 'Quality Control Sample-Field Replicate'],
  ['TRUE SPLIT SAMPLE', 'Quality Control Sample-Field Split'],
]);

/** `<` is a non-detect at the limit that stands in the value column; `>` lies above it. */
const conditions: ReadonlyMap<string, string> = new Map([
  ['<', 'Below Detection/Quantification Limit'],
  ['>', 'Above Detection/Quantification Limit'],
]);

const datePattern = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** 30 February passes the pattern and rolls over into March: then the day differs. */
const isCalendarDate = (text: string): boolean =>
  datePattern.test(text) &&
  new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)))).getUTCDate() === Number(text.slice(8));

const isWithin = (text: string, limit: number): boolean => Math.abs(Number(text)) <= limit;

/** Collects the faults of one line, so that a sender sees all of them at once. */
class LineReader {
  readonly faults: CellFault[] = [];
  constructor(private readonly cells: Cells) {}

  cell(heading: string): string | null {
    const text = this.cells.get(heading)?.trim() ?? '';
    return text === '' ? null : text;
  }

  optional(heading: string, maxLength = 255): string | null {
    const text = this.cell(heading);
    if (text !== null && text.length > maxLength) this.fault(heading, `is longer than ${String(maxLength)} characters`);
    return text;
  }

  text(heading: string, maxLength = 255): string {
    const text = this.optional(heading, maxLength);
    if (text === null) this.fault(heading, 'is missing', 'cell.missing');
    return text ?? '';
  }

  /** A cell that must pass `accept`; its result, or an empty text beside a fault. */
  read(heading: string, accept: (text: string) => string | null | undefined, expected: string): string {
    const text = this.text(heading);
    if (text === '') return '';
    const accepted = accept(text);
    if (accepted === null || accepted === undefined) this.fault(heading, expected);
    return accepted ?? '';
  }

  coordinate(heading: string, limit: number): string | null {
    const text = this.cell(heading);
    if (text === null) return null;
    const decimal = parseDecimal(text);
    if (decimal === null || !isWithin(decimal, limit)) this.fault(heading, `is not between -${String(limit)} and ${String(limit)} degrees`);
    return decimal;
  }

  fault(heading: string, reason: string, code: CellFault['code'] = 'cell.invalid'): void {
    this.faults.push({ code, column: heading, value: this.cell(heading)?.slice(0, 255) ?? null, reason });
  }
}

const readMeasurement = (line: LineReader): Pick<CanonicalRow, 'value' | 'valueText' | 'detectionCondition' | 'detectionLimit'> => {
  const sign = line.cell(column.sign);
  const amount = line.read(
    column.value,
    (text) => (text.length <= 60 ? parseDecimal(text) : null),
    'is not a decimal number such as 0.29 of at most 26 + 12 digits',
  );
  const valueText = line.cell(column.value) ?? '';
  if (sign === null) return { value: amount, valueText, detectionCondition: null, detectionLimit: null };
  const detectionCondition = conditions.get(sign) ?? null;
  if (detectionCondition === null) line.fault(column.sign, 'is not one of: empty, <, >');
  return { value: null, valueText: `${sign}${valueText}`, detectionCondition, detectionLimit: amount };
};

const parse = (cells: Cells): ParsedRow => {
  const line = new LineReader(cells);
  const sampleType = line.read(
    column.sampleType,
    (text) => activityTypes.get(text),
    `is not one of: ${[...activityTypes.keys()].join(', ')}`,
  );
  const date = line.read(
    column.date,
    (text) => (isCalendarDate(text) ? text : null),
    'is not a date such as 2015-06-30, between 1900 and 2199',
  );
  const time = line.read(column.time, (text) => (timePattern.test(text) ? text : null), 'is not a time such as 13:00:00');
  const row: CanonicalRow = {
    stationCode: line.text(column.stationCode, 64),
    stationName: line.text(column.stationName),
    waterBody: line.optional(column.waterBody),
    latitude: line.coordinate(column.latitude, 90),
    longitude: line.coordinate(column.longitude, 180),
    sampleCode: line.text(column.sampleCode, 64),
    activityType: sampleType,
    isQualityControl:
      line.read(column.qualityControl, (text) => (text === 'Y' || text === 'N' ? text : null), 'is neither Y nor N') === 'Y',
    sampledAtLocal: `${date} ${time}`,
    timeZone: 'America/Edmonton',
    parameterCode: line.read(column.parameter, (text) => parameterCodes.get(text.toLowerCase()), 'is not a parameter that is known here'),
    methodCode: line.text(column.methodCode, 64),
    unit: line.read(column.unit, findUcumCode, 'is not a unit that is known here, such as mg/L'),
    laboratory: line.optional(column.laboratory),
    ...readMeasurement(line),
  };
  return line.faults.length > 0 ? { faults: line.faults } : { row };
};

export const albertaLong: Format = {
  name: 'alberta-long',
  recognises: (headings) => Object.values(column).every((heading) => headings.has(heading)),
  parse,
};
