import { unguardFormula } from '../../../lib/formula-guard';
import { exportColumns, splitCodes, type ExportColumnName } from '../../export/contracts/columns';
import type { CanonicalRow, DetectionCondition, LimitType, ValueType } from '../domain/canonical-row';
import { readDate, readTime, readTimeZone } from '../domain/calendar';
import type { Format, ParsedLine } from '../domain/format';
import { Headings, LineReader } from '../domain/line-reader';
import { amountExpected, readAmount, readDecimal } from '../domain/read-amount';
import { readUnit } from '../domain/read-unit';

/**
 * What we export ourselves as CSV or XLSX, read back without loss. A file may be edited in between: the columns `value`, `limit` and
 * `detectionCondition` count, and `text` stands as long as it does not contradict them.
 */
const needed = [
  'station',
  'sample',
  'activityType',
  'date',
  'timeZone',
  'parameter',
  'method',
  'sign',
  'value',
  'limit',
  'unit',
  'text',
  'detectionCondition',
] as const satisfies readonly ExportColumnName[];

const conditions: readonly DetectionCondition[] = [
  'Below Detection/Quantification Limit',
  'Above Detection/Quantification Limit',
  'Not Detected',
  'Detected Not Quantified',
  'Not Reported',
  'Unable to Measure',
];
const limitTypes: readonly LimitType[] = [
  'Method Detection Level',
  'Reporting Limit',
  'Sample Detection Limit',
  'Blank-adjusted method detect limit',
];
const valueTypes: readonly ValueType[] = ['Actual', 'Calculated', 'Estimated', 'Control Adjusted', 'Blank Corrected'];
const datums = ['WGS84', 'NAD83', 'NAD27', 'UNKWN'] as const;

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): T | null =>
    known.find((item) => item.toLowerCase() === text.toLowerCase()) ?? null;

const choice = <T extends string>(line: LineReader, column: ExportColumnName, known: readonly T[]): T | null =>
  line.readOptional(column, oneOf(known), `is not one of: ${known.join(', ')}`);

const decimal = (line: LineReader, column: ExportColumnName): string | null => line.readOptional(column, readDecimal, amountExpected);

const flag = (line: LineReader, column: ExportColumnName): boolean | null => {
  const found = choice(line, column, ['true', 'false'] as const);
  return found === null ? null : found === 'true';
};

const signOfCondition = (condition: DetectionCondition | null): string => {
  if (condition === 'Below Detection/Quantification Limit') return '<';
  return condition === 'Above Detection/Quantification Limit' ? '>' : '';
};

interface Found {
  readonly value: string | null;
  readonly detectionCondition: DetectionCondition | null;
  readonly detectionLimit: string | null;
}

/** How the columns would be written by somebody who has only one. */
const composeText = ({ value, detectionCondition, detectionLimit }: Found): string => {
  const sign = signOfCondition(detectionCondition);
  if (value !== null) return value;
  return sign === '' || detectionLimit === null ? (detectionCondition ?? '') : `${sign}${detectionLimit}`;
};

/** True when the text says another amount than the columns do. */
const contradicts = (text: string, { value, detectionCondition, detectionLimit }: Found): boolean => {
  const said = readAmount(text);
  if (said === null || said.kind === 'below-limit' || said.kind === 'not-detected') return value !== null;
  const sign = signOfCondition(detectionCondition);
  if (said.kind === 'value') return sign !== '' || said.value !== (value ?? detectionLimit);
  return !('limit' in said) || said.limit !== detectionLimit || sign !== (said.kind === 'below' ? '<' : '>');
};

const checkValue = (line: LineReader, { detectionLimit }: Found): void => {
  if (line.cell('value') === null) line.fault('value', 'is missing, and no detectionCondition stands instead', 'cell.missing');
  if (detectionLimit !== null) line.fault('limit', 'stands without a detectionCondition');
};

const readMeasurement = (line: LineReader): Found & Pick<CanonicalRow, 'valueText'> => {
  const value = decimal(line, 'value');
  const detectionLimit = decimal(line, 'limit');
  const sign = line.cell('sign');
  const detectionCondition = choice(line, 'detectionCondition', conditions);
  const found = { value, detectionCondition, detectionLimit };
  if (detectionCondition === null) checkValue(line, found);
  else if (line.cell('value') !== null) line.fault('detectionCondition', 'stands beside a value: only one of them can be');
  if (sign !== null && sign !== signOfCondition(detectionCondition)) line.fault('sign', 'contradicts detectionCondition');
  const text = line.optional('text');
  return { ...found, valueText: text === null || contradicts(text, found) ? composeText(found) : text };
};

/** As the database derives a code from a name. */
const codeOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 66)
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);

/** Where the name leads to the code, an unknown parameter is created under its name; otherwise the code is what identifies it. */
const readParameter = (line: LineReader): string => {
  const code = line.text('parameter', 64);
  const name = line.optional('parameterName');
  return name !== null && codeOf(name) === code ? name : code;
};

const readUnitCell = (line: LineReader): { unit: string; speciation: string | null } => {
  const spelling = line.text('unit', 64);
  const unit = readUnit(spelling);
  if (unit === null && spelling !== '') line.fault('unit', 'is not a unit that is known here, such as mg/L');
  return unit ?? { unit: '', speciation: null };
};

const readQualifiers = (line: LineReader): string[] | null => {
  const codes = splitCodes(line.cell('qualifiers') ?? '');
  if (codes.length > 20 || codes.some((code) => code.length > 16))
    line.fault('qualifiers', 'are more than 20, or longer than 16 characters');
  return codes.length === 0 ? null : codes;
};

const readStation = (line: LineReader) => {
  const stationCode = line.text('station', 64);
  // The exact place was kept from whoever exported it; a rounded one must not pass for it.
  const isBlurred = flag(line, 'isBlurred') === true;
  return {
    stationCode,
    stationName: line.optional('stationName') ?? stationCode,
    waterBody: line.optional('waterBody'),
    stationType: line.optional('stationType', 64),
    latitude: isBlurred ? null : line.coordinate('latitude', 90),
    longitude: isBlurred ? null : line.coordinate('longitude', 180),
    datum: isBlurred ? null : choice(line, 'datum', datums),
  };
};

const readSample = (line: LineReader) => {
  const date = line.read('date', readDate, 'is not a date such as 2015-06-30, between 1900 and 2199');
  const time = line.readOptional('time', readTime, 'is not a time such as 13:00:00');
  const activityType = line.text('activityType', 80);
  return {
    sampleCode: line.text('sample', 128),
    activityType,
    isQualityControl: flag(line, 'isQualityControl') ?? activityType.startsWith('Quality Control'),
    medium: line.optional('medium', 64),
    sampledAtLocal: `${date} ${time ?? '00:00:00'}`,
    isTimeKnown: time !== null,
    timeZone: line.read('timeZone', readTimeZone, 'is not a time zone such as America/Edmonton'),
    depthM: decimal(line, 'depthM'),
    collectionMethod: line.optional('collectionMethod'),
    sampleComment: line.optional('sampleComment', 2000),
  };
};

const readCount = (text: string): string | null => (/^[1-9]\d{0,8}$/.test(text) ? text : null);

const readAnalysis = (line: LineReader) => ({
  valueType: choice(line, 'valueType', valueTypes),
  replicateCount: line.readOptional('replicateCount', readCount, 'is not a whole number'),
  standardDeviation: decimal(line, 'standardDeviation'),
  confidence95: decimal(line, 'confidence95'),
  dilutionFactor: decimal(line, 'dilutionFactor'),
  qualifiers: readQualifiers(line),
  laboratory: line.optional('laboratory'),
  laboratorySampleCode: line.optional('laboratorySample', 128),
  analysedOn: line.readOptional('analysedOn', readDate, 'is not a date such as 2015-06-30'),
  sourceStatus: line.optional('status', 32),
  comment: line.optional('comment', 2000),
});

const parse = (line: LineReader): ParsedLine => {
  const unit = readUnitCell(line);
  const row: CanonicalRow = {
    ...readStation(line),
    ...readSample(line),
    parameterName: readParameter(line),
    parameterGroup: line.optional('parameterGroup', 128),
    fraction: line.optional('fraction', 64),
    speciation: line.optional('speciation', 32) ?? unit.speciation,
    methodCode: line.text('method', 64),
    methodContext: line.optional('methodContext', 64),
    panelCode: line.optional('panel', 64),
    calibrationCode: line.optional('calibration', 64),
    ...readMeasurement(line),
    unit: unit.unit,
    limitType: choice(line, 'limitType', limitTypes),
    reportingLimit: decimal(line, 'reportingLimit'),
    ...readAnalysis(line),
  };
  return line.faults.length > 0
    ? { results: [], faults: line.faults, rejectedCount: 1 }
    : { results: [{ column: 'value', row }], faults: [], rejectedCount: 0 };
};

export const luminousTable: Format = {
  name: 'luminous-table',
  title: 'What Luminous exports as CSV or XLSX (one line a result)',
  open: (names) => {
    const headings = new Headings(names);
    if (!needed.every((heading) => headings.has(heading))) return null;
    // Only texts are guarded. A minus before an amount is what it says.
    const isText = names.map((name) => name in exportColumns && exportColumns[name as ExportColumnName].kind === 'text');
    return {
      columns: { station: 'station', sample: 'sample', time: 'date', parameter: 'parameter' },
      parse: (cells) =>
        parse(
          new LineReader(
            headings,
            cells.map((cell, index) => (isText[index] === true ? unguardFormula(cell) : cell)),
          ),
        ),
    };
  },
};
