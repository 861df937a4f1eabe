import type { CanonicalRow, DetectionCondition } from './canonical-row';
import type { LineReader } from './line-reader';
import { amountExpected, readAmount, readDecimal, type Amount } from './read-amount';

const signs: ReadonlyMap<string, '' | '<' | '>'> = new Map([
  ['=', ''],
  ['<', '<'],
  ['<=', '<'],
  ['≤', '<'],
  ['>', '>'],
  ['>=', '>'],
  ['≥', '>'],
]);

const conditions: Readonly<Record<Exclude<Amount['kind'], 'value'>, DetectionCondition>> = {
  below: 'Below Detection/Quantification Limit',
  'below-limit': 'Below Detection/Quantification Limit',
  above: 'Above Detection/Quantification Limit',
  'not-detected': 'Not Detected',
};

type Measurement = Pick<CanonicalRow, 'value' | 'valueText' | 'detectionCondition' | 'detectionLimit' | 'limitType' | 'reportingLimit'>;

const readSign = (line: LineReader): '' | '<' | '>' => {
  const text = line.cell('sign');
  const sign = text === null ? '' : signs.get(text);
  if (sign === undefined) line.fault('sign', 'is not one of: empty, =, <, >');
  return sign ?? '';
};

/** A sign in a column of its own belongs before the amount; where it stands there already, it is not said twice. */
const signedText = (line: LineReader): string => {
  const text = line.cell('value') ?? '';
  const sign = readSign(line);
  const own = text.charAt(0);
  if (sign === '' || sign === own) return text;
  if (own === '<' || own === '>') line.fault('sign', 'contradicts the sign beside the value');
  // `<` beside ND says the same as ND alone.
  return readAmount(text)?.kind === 'value' ? `${sign}${text}` : text;
};

const readLimit = (text: string): string | null => readDecimal(text.replace(/^<\s*/, ''));

type Found = Pick<CanonicalRow, 'value' | 'detectionCondition' | 'detectionLimit' | 'limitType'>;
const noCondition = { detectionCondition: null, detectionLimit: null, limitType: null } as const;

/** A limit in a column of its own is one of detection; what stands behind `<` is what the laboratory reports from. */
const interpret = (amount: Amount | null, limit: string | null): Found => {
  if (amount === null) return { value: null, ...noCondition };
  if (amount.kind === 'value') return { value: amount.value, ...noCondition };
  const detectionCondition = conditions[amount.kind];
  if ('limit' in amount) return { value: null, detectionCondition, detectionLimit: amount.limit, limitType: 'Reporting Limit' };
  return { value: null, detectionCondition, detectionLimit: limit, limitType: limit === null ? null : 'Method Detection Level' };
};

/** Value, sign and limit of one result, wherever they stand. */
export const composeMeasurement = (line: LineReader): Measurement => {
  const valueText = signedText(line);
  const amount = readAmount(valueText);
  if (valueText === '') line.fault('value', 'is missing; where nothing was found, write ND or the limit as <0.02', 'cell.missing');
  else if (amount === null) line.fault('value', amountExpected);
  const limit = line.readOptional('limit', readLimit, 'is not a limit such as 0.02');
  return { valueText, reportingLimit: limit, ...interpret(amount, limit) };
};
