import { mappableFields } from '../contracts';
import type { CanonicalRow, CellFault, ValueType } from './canonical-row';
import { composeMeasurement } from './compose-measurement';
import { composeMoment } from './compose-moment';
import { Headings, LineReader } from './line-reader';
import { readDecimal } from './read-amount';
import { readDateIn, splitMoment, type DateOrder } from './read-moment';
import { readUnit } from './read-unit';
import { splitFraction } from './split-fraction';

/** Fields stand in the place of headings: the same reader serves both. */
const fields = new Headings(mappableFields);

const readUnitCell = (line: LineReader) => {
  const spelling = line.text('unit', 64);
  const unit = spelling === '' ? null : readUnit(spelling);
  if (unit === null && spelling !== '') line.fault('unit', 'is not a unit that is known here, such as mg/L');
  return unit ?? { unit: '', speciation: null };
};

/** Where the unit and a column of its own both say what the amount is expressed as, they must agree. */
const readUnitAndSpeciation = (line: LineReader): Pick<CanonicalRow, 'unit' | 'speciation'> => {
  const { unit, speciation } = readUnitCell(line);
  const named = line.optional('speciation', 32);
  if (named !== null && speciation !== null && speciation.toLowerCase() !== named.toLowerCase()) {
    line.fault('speciation', `contradicts the unit, which says ${speciation}`);
  }
  return { unit, speciation: named ?? speciation };
};

/** The name may end in the fraction that a column of its own repeats. */
const readParameter = (line: LineReader): Pick<CanonicalRow, 'parameterName' | 'fraction'> => {
  const name = line.text('parameter');
  const fraction = line.optional('fraction', 64);
  const split = splitFraction(name);
  if (fraction === null || split.fraction?.toLowerCase() === fraction.toLowerCase()) return split;
  return { parameterName: name, fraction };
};

const maxQualifiers = 20;

const readQualifiers = (line: LineReader): string[] | null => {
  const codes = (line.cell('qualifiers') ?? '').split(/[\s,;]+/).filter((code) => code !== '');
  if (codes.length > maxQualifiers) line.fault('qualifiers', `are more than ${String(maxQualifiers)}`);
  if (codes.some((code) => code.length > 16)) line.fault('qualifiers', 'has a code longer than 16 characters');
  return codes.length === 0 ? null : codes;
};

const valueTypes: readonly ValueType[] = ['Actual', 'Calculated', 'Estimated', 'Control Adjusted', 'Blank Corrected'];

const readCount = (text: string): string | null => {
  const count = readDecimal(text);
  return count !== null && /^\d{1,4}$/.test(count) && Number(count) >= 1 && Number(count) <= 1000 ? count : null;
};

const readDepth = (text: string): string | null => {
  const depth = readDecimal(text);
  return depth?.startsWith('-') === true ? null : depth;
};

const readStatistics = (line: LineReader) => ({
  valueType: line.readOptional(
    'valueType',
    (text) => valueTypes.find((type) => type.toLowerCase() === text.toLowerCase()),
    `is not one of: ${valueTypes.join(', ')}`,
  ),
  replicateCount: line.readOptional('replicateCount', readCount, 'is not a whole number from 1 to 1000'),
  standardDeviation: line.readOptional('standardDeviation', readDecimal, 'is not a number such as 0.02'),
  confidence95: line.readOptional('confidence95', readDecimal, 'is not a number such as 0.02'),
  dilutionFactor: line.readOptional('dilutionFactor', readDecimal, 'is not a number such as 10'),
});

const readStation = (line: LineReader) => {
  const stationCode = line.text('station', 64);
  return {
    stationCode,
    stationName: line.optional('stationName') ?? stationCode,
    waterBody: line.optional('waterBody'),
    latitude: line.coordinate('latitude', 90),
    longitude: line.coordinate('longitude', 180),
  };
};

/** A sample without a code is named by where, when and how it was taken; two depths of one profile are two samples. */
const composeSampleCode = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .join('/')
    .slice(0, 128);

const readSample = (line: LineReader, stationCode: string, order: DateOrder) => {
  const moment = composeMoment(line, order);
  const activityType = line.optional('activityType', 80) ?? 'Sample-Routine';
  const depthM = line.readOptional('depthM', readDepth, 'is not a depth in metres below the surface, such as 0.1');
  const depth = depthM === null ? null : `${depthM} m`;
  return {
    ...moment,
    sampleCode: line.optional('sample', 128) ?? composeSampleCode(stationCode, moment.sampledAtLocal, activityType, depth),
    activityType,
    isQualityControl: /^quality control/i.test(activityType),
    medium: line.optional('medium', 64),
    depthM,
  };
};

/** A row, or what is wrong with it. Fields are named as in a mapping; who knows the headings of the file puts those in their place. */
export type ComposedRow = { readonly row: CanonicalRow } | { readonly faults: readonly CellFault[] };

/** Makes a row of what stands for each of `mappableFields`, in their order; an empty text where nothing does. */
export const composeRow = (values: readonly string[], order: DateOrder): ComposedRow => {
  const line = new LineReader(fields, values);
  const station = readStation(line);
  const row: CanonicalRow = {
    ...station,
    ...readSample(line, station.stationCode, order),
    ...readParameter(line),
    ...readUnitAndSpeciation(line),
    methodCode: line.text('method', 64),
    methodContext: line.optional('methodContext', 64),
    panelCode: line.optional('panel', 64),
    calibrationCode: line.optional('calibration', 64),
    ...composeMeasurement(line),
    ...readStatistics(line),
    qualifiers: readQualifiers(line),
    laboratory: line.optional('laboratory'),
    laboratorySampleCode: line.optional('laboratorySample', 128),
    analysedOn: line.readOptional('analysedOn', (text) => readDateIn(splitMoment(text).date, order), `is not a date in the order ${order}`),
    sourceStatus: line.optional('status', 32),
    comment: line.optional('comment', 2000),
  };
  return line.faults.length > 0 ? { faults: line.faults } : { row };
};
