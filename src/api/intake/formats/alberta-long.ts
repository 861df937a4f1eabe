import { convert } from '../../../lib/units';
import type { CanonicalRow } from '../domain/canonical-row';
import { readDate, readTime } from '../domain/calendar';
import type { Format, ParsedLine } from '../domain/format';
import { Headings, LineReader } from '../domain/line-reader';
import { amountExpected, readAmount, readDecimal, type Amount } from '../domain/read-amount';
import { readUnit } from '../domain/read-unit';
import { splitFraction } from '../domain/split-fraction';

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

/** Left out of hand-made files without harm. */
const extra = {
  group: 'Parameter type group',
  reportingLimit: 'Reporting Detection Limit (RDL)',
  reportingUnit: 'RDL Unit',
  depth: 'Sample depth',
  matrix: 'Sample Matrix',
  collection: 'Sample Collection',
  samplingComment: 'Sampling comment',
  parameterRemark: 'Parameter remark',
  standardRemark: 'Parameter standard remark',
} as const;

const qualifierColumns = ['Lab Qualifier 1', 'Lab Qualifier 2', 'Lab Qualifier 3', 'Lab Qualifier 4'];

const activityTypes: ReadonlyMap<string, string> = new Map([
  ['DISCRETE SAMPLE (GRAB)', 'Sample-Routine'],
  ['REPLICATE SAMPLE', 'Quality Control Sample-Field Replicate'],
  ['TRUE SPLIT SAMPLE', 'Quality Control Sample-Field Split'],
]);

/** `<` is a non-detect at the limit that stands in the value column; `>` lies above it. */
const conditions = { '<': 'Below Detection/Quantification Limit', '>': 'Above Detection/Quantification Limit' } as const;

type Measurement = Required<Pick<CanonicalRow, 'value' | 'valueText' | 'detectionCondition' | 'detectionLimit' | 'limitType'>>;

const notDetected = (valueText: string): Measurement => ({ ...noLimit, value: null, valueText, detectionCondition: 'Not Detected' });

/** `<RDL` stands for the limit in its own column; without one, nothing is known but that nothing was found. */
const belowReported = (line: LineReader, valueText: string): Measurement => {
  const limit = line.readOptional(extra.reportingLimit, readDecimal, amountExpected);
  return limit === null ? notDetected(valueText) : signed('<', limit, valueText);
};

const fromAmount = (line: LineReader, amount: Amount, valueText: string): Measurement => {
  switch (amount.kind) {
    case 'value':
      return { ...noLimit, value: amount.value, valueText, detectionCondition: null };
    case 'below':
      return signed('<', amount.limit, valueText);
    case 'above':
      return signed('>', amount.limit, valueText);
    case 'below-limit':
      return belowReported(line, valueText);
    case 'not-detected':
      return notDetected(valueText);
  }
};

const unsigned = (line: LineReader, valueText: string): Measurement => {
  if (valueText === '') line.fault(column.value, 'is missing', 'cell.missing');
  const amount = line.readOptional(column.value, readAmount, amountExpected);
  return amount === null ? notDetected(valueText) : fromAmount(line, amount, valueText);
};

const noLimit = { detectionLimit: null, limitType: null } as const;

const signed = (sign: '<' | '>', limit: string, valueText: string): Measurement => ({
  value: null,
  valueText,
  detectionCondition: conditions[sign],
  detectionLimit: limit,
  limitType: 'Reporting Limit',
});

/** The sign stands in a column of its own, as the layout wants it, or before the amount, as hands write it. */
const readMeasurement = (line: LineReader): Measurement => {
  const sign = line.cell(column.sign);
  const valueText = line.cell(column.value) ?? '';
  if (sign === null) return unsigned(line, valueText);
  const limit = line.read(column.value, readDecimal, amountExpected);
  if (sign === '<' || sign === '>') return signed(sign, limit, `${sign}${valueText}`);
  line.fault(column.sign, 'is not one of: empty, <, >');
  return { ...noLimit, value: null, valueText, detectionCondition: null };
};

const readQualifiers = (line: LineReader): string[] | null => {
  const codes = qualifierColumns.flatMap((heading) => line.optional(heading, 16) ?? []);
  return codes.length === 0 ? null : codes;
};

/** In the unit of the result; a limit that does not convert to the last digit is left out, because it is only told for information. */
const readReportingLimit = (line: LineReader, unit: string | null): string | null => {
  const limit = line.readOptional(extra.reportingLimit, readDecimal, 'is not a limit such as 0.02');
  const own = line.cell(extra.reportingUnit);
  if (limit === null || unit === null || own === null) return limit;
  const ownUnit = readUnit(own)?.unit;
  return ownUnit === undefined ? null : convert(limit, ownUnit, unit);
};

const readComment = (line: LineReader): string | null => {
  const remarks = [extra.parameterRemark, extra.standardRemark].flatMap((heading) => line.optional(heading, 2000) ?? []);
  return remarks.length === 0 ? null : remarks.join(' ');
};

const readReportedUnit = (line: LineReader): { unit: string | null; speciation: string | null } => {
  if (line.cell(column.unit) === null) line.fault(column.unit, 'is missing', 'cell.missing');
  const unit = line.readOptional(column.unit, readUnit, 'is not a unit that is known here, such as mg/L');
  return unit ?? { unit: null, speciation: null };
};

/** A sample without a number is named by where, when and how it was taken. */
const sampleCodeOf = (line: LineReader, parts: readonly string[]): string =>
  line.optional(column.sampleCode, 128) ?? parts.join('/').slice(0, 128);

const parse = (line: LineReader): ParsedLine => {
  const date = line.read(column.date, readDate, 'is not a date such as 2015-06-30, between 1900 and 2199');
  const time = line.readOptional(column.time, readTime, 'is not a time such as 13:00:00');
  const unit = readReportedUnit(line);
  const stationCode = line.text(column.stationCode, 64);
  const sampleType = line.read(
    column.sampleType,
    (text) => activityTypes.get(text.toUpperCase()),
    `is not one of: ${[...activityTypes.keys()].join(', ')}`,
  );
  const sampledAtLocal = `${date} ${time ?? '00:00:00'}`;
  const { parameterName, fraction } = splitFraction(line.text(column.parameter));
  const { value, valueText, detectionCondition, detectionLimit, limitType } = readMeasurement(line);
  // One literal without spreads: it is built for every line of the largest files.
  const row: CanonicalRow = {
    stationCode,
    stationName: line.text(column.stationName),
    waterBody: line.optional(column.waterBody),
    latitude: line.coordinate(column.latitude, 90),
    longitude: line.coordinate(column.longitude, 180),
    sampleCode: sampleCodeOf(line, [stationCode, sampledAtLocal, sampleType]),
    activityType: sampleType,
    isQualityControl:
      line.read(column.qualityControl, (text) => (text === 'Y' || text === 'N' ? text : null), 'is neither Y nor N') === 'Y',
    medium: line.cell(extra.matrix) === 'WATER' ? 'Surface Water' : null,
    sampledAtLocal,
    isTimeKnown: time !== null,
    timeZone: 'America/Edmonton',
    depthM: line.readOptional(extra.depth, readDecimal, 'is not a depth in metres, such as 0.1'),
    collectionMethod: line.optional(extra.collection),
    sampleComment: line.optional(extra.samplingComment, 2000),
    parameterName,
    fraction,
    parameterGroup: line.optional(extra.group, 128),
    speciation: unit.speciation,
    methodCode: line.text(column.methodCode, 64),
    methodContext: 'AENV',
    unit: unit.unit,
    value,
    valueText,
    detectionCondition,
    detectionLimit,
    limitType,
    reportingLimit: readReportingLimit(line, unit.unit),
    qualifiers: readQualifiers(line),
    laboratory: line.optional(column.laboratory),
    comment: readComment(line),
  };
  return line.faults.length > 0
    ? { results: [], faults: line.faults, rejectedCount: 1 }
    : { results: [{ column: column.value, row }], faults: [], rejectedCount: 0 };
};

export const albertaLong: Format = {
  name: 'alberta-long',
  title: 'Alberta discrete surface water (one line a result)',
  open: (names) => {
    const headings = new Headings(names);
    if (!Object.values(column).every((heading) => headings.has(heading))) return null;
    return {
      columns: { station: column.stationCode, sample: column.sampleCode, time: column.time, parameter: column.parameter },
      parse: (cells) => parse(new LineReader(headings, cells)),
    };
  },
};
