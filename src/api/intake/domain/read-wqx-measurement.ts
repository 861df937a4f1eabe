import { convert } from '../../../lib/units';
import type { CanonicalRow, DetectionCondition, LimitType, ValueType } from './canonical-row';
import type { LineReader } from './line-reader';
import { amountExpected, readAmount, readDecimal, type Amount } from './read-amount';
import { readUnit } from './read-unit';
import type { WqxColumns } from './wqx-columns';

/** What the condition says of the amount beside it. */
type Meaning = 'below' | 'above' | 'estimated' | 'unquantified' | 'unreported' | 'unmeasurable';

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['not detected', 'below'],
  ['below detection/quantification limit', 'below'],
  ['present below quantification limit', 'below'],
  ['*non-detect', 'below'],
  ['above detection/quantification limit', 'above'],
  ['present above quantification limit', 'above'],
  ['between inst detect and quant limit', 'estimated'],
  ['detected not quantified', 'unquantified'],
  ['not reported', 'unreported'],
  ['unable to measure', 'unmeasurable'],
]);

const wordless: Readonly<Record<'unquantified' | 'unreported' | 'unmeasurable', DetectionCondition>> = {
  unquantified: 'Detected Not Quantified',
  unreported: 'Not Reported',
  unmeasurable: 'Unable to Measure',
};

const limitTypes: ReadonlyMap<string, LimitType> = new Map([
  ['method detection level', 'Method Detection Level'],
  ['method detection limit (mdl)', 'Method Detection Level'],
  ['long term method detection level', 'Method Detection Level'],
  ['detection limit by dqcalc', 'Method Detection Level'],
  ['instrument detection level', 'Method Detection Level'],
  ['reporting limit', 'Reporting Limit'],
  ['reporting limit by dqcalc', 'Reporting Limit'],
  ['practical quantitation limit', 'Reporting Limit'],
  ['lower quantitation limit', 'Reporting Limit'],
  ['lower reporting limit', 'Reporting Limit'],
  ['laboratory reporting level', 'Reporting Limit'],
  ['historical lower reporting limit', 'Reporting Limit'],
  ['sample detection limit', 'Sample Detection Limit'],
  ['elevated detection limit', 'Sample Detection Limit'],
  ['blank-adjusted method detect limit', 'Blank-adjusted method detect limit'],
]);

const valueTypes: readonly ValueType[] = ['Actual', 'Calculated', 'Estimated', 'Control Adjusted', 'Blank Corrected'];

type Measured = Required<
  Pick<
    CanonicalRow,
    'value' | 'valueText' | 'unit' | 'speciation' | 'detectionCondition' | 'detectionLimit' | 'limitType' | 'reportingLimit' | 'valueType'
  >
>;

const unitExpected = 'is not a unit that is known here, such as mg/L';

interface Limit {
  readonly amount: string;
  readonly type: LimitType | null;
}

/** The limit in the unit of the result: exact, or not at all. */
const readLimit = (line: LineReader, column: WqxColumns, unit: string | null): Limit | null => {
  const amount = line.readOptional(column.limit, readDecimal, 'is not a limit such as 0.02');
  const own = line.readOptional(column.limitUnit, readUnit, unitExpected);
  const type = line.readOptional(
    column.limitType,
    (text) => limitTypes.get(text.toLowerCase()),
    `is not one of: ${[...new Set(limitTypes.values())].join(', ')}`,
  );
  if (amount === null) return null;
  const converted = own === null || unit === null ? amount : convert(amount, own.unit, unit);
  if (converted === null) line.fault(column.limitUnit, `cannot be converted to ${unit ?? ''}, the unit of the result, to the last digit`);
  return converted === null ? null : { amount: converted, type };
};

/** A limit that stands beside the value as `<0.018`, or null. */
const toldLimit = (amount: Amount | null): string | null => (amount?.kind === 'below' || amount?.kind === 'above' ? amount.limit : null);

/**
 * `<0.018` beside a quantitation limit of 0.02: the text tells the detection limit of this analysis, the column what is reported as a
 * number. Where both say the same there is one limit.
 */
const chooseLimit = (told: string | null, limit: Limit | null): Pick<Measured, 'detectionLimit' | 'limitType' | 'reportingLimit'> => {
  if (told !== null && told !== limit?.amount) {
    return { detectionLimit: told, limitType: 'Method Detection Level', reportingLimit: limit?.amount ?? null };
  }
  if (limit === null) return { detectionLimit: null, limitType: null, reportingLimit: null };
  return { detectionLimit: limit.amount, limitType: limit.type ?? 'Reporting Limit', reportingLimit: null };
};

const conditionOf = (meaning: 'below' | 'above', hasLimit: boolean): DetectionCondition => {
  if (meaning === 'above') return 'Above Detection/Quantification Limit';
  return hasLimit ? 'Below Detection/Quantification Limit' : 'Not Detected';
};

const limitOf = (line: LineReader, column: WqxColumns, meaning: 'below' | 'above', limits: ReturnType<typeof chooseLimit>) => {
  const hasLimit = limits.detectionLimit !== null;
  if (meaning === 'above' && !hasLimit) line.fault(column.limit, 'is missing: above which limit?', 'cell.missing');
  return { ...limits, detectionCondition: conditionOf(meaning, hasLimit) };
};

const meaningOf = (line: LineReader, column: WqxColumns, amount: Amount | null): Meaning | null => {
  const told = line.readOptional(
    column.condition,
    (text) => meanings.get(text.toLowerCase()),
    `is not one of: ${[...meanings.keys()].join(', ')}`,
  );
  if (line.cell(column.condition) !== null || amount === null || amount.kind === 'value') return told;
  return amount.kind === 'above' ? 'above' : 'below';
};

/** What the file writes, or the condition with its limit where the value is left empty. */
const textOf = (line: LineReader, column: WqxColumns, limit: Limit | null): string => {
  const words = [line.cell(column.condition), limit?.amount].filter((word) => typeof word === 'string');
  return (line.cell(column.value) ?? words.join(' ')).slice(0, 64);
};

/** pH is a number without a unit, and files leave it so. Nothing else is taken to be one. */
const unitLeftOut = (line: LineReader, column: WqxColumns): string | null =>
  line.cell(column.parameter)?.toLowerCase() === 'ph' ? '[pH]' : null;

const readReportedUnit = (line: LineReader, column: WqxColumns): Pick<Measured, 'unit' | 'speciation'> => {
  const reported = line.readOptional(column.unit, readUnit, unitExpected) ?? line.readOptional(column.limitUnit, readUnit, unitExpected);
  const speciation = line.optional(column.speciation, 32);
  return { unit: reported?.unit ?? unitLeftOut(line, column), speciation: speciation ?? reported?.speciation ?? null };
};

const readValueType = (line: LineReader, column: WqxColumns): ValueType | null =>
  line.readOptional(
    column.valueType,
    (text) => valueTypes.find((type) => type.toLowerCase() === text.toLowerCase()),
    `is not one of: ${valueTypes.join(', ')}`,
  );

const requireValue = (line: LineReader, column: WqxColumns, amount: Amount | null, unit: string | null): string | null => {
  if (unit === null) line.fault(column.unit, 'is missing', 'cell.missing');
  if (amount?.kind === 'value') return amount.value;
  line.fault(column.value, 'is missing, and no condition says why', 'cell.missing');
  return null;
};

/** Value, condition and limits of one line; faults go to the line. */
export const readWqxMeasurement = (line: LineReader, column: WqxColumns): Measured => {
  const { unit, speciation } = readReportedUnit(line, column);
  const amount = line.readOptional(column.value, readAmount, amountExpected);
  const meaning = meaningOf(line, column, amount);
  const limit = readLimit(line, column, unit);
  const valueType = readValueType(line, column);
  const valueText = textOf(line, column, limit);
  const plain = { unit, speciation, valueText, value: null, detectionCondition: null, detectionLimit: null, limitType: null, valueType };
  const reportingLimit = limit?.amount ?? null;
  if (meaning === null || meaning === 'estimated') {
    const value = requireValue(line, column, amount, unit);
    return { ...plain, value, reportingLimit, valueType: meaning === 'estimated' ? 'Estimated' : valueType };
  }
  if (amount?.kind === 'value') line.fault(column.value, 'stands beside a condition that says there is no value; leave one of them');
  if (meaning === 'below' || meaning === 'above')
    return { ...plain, ...limitOf(line, column, meaning, chooseLimit(toldLimit(amount), limit)) };
  return { ...plain, reportingLimit, detectionCondition: wordless[meaning] };
};
