import type { ExportRow } from '../../contracts/row';
import { salinityUnits } from './characteristic-rules';
import type { DsWqxCells, Obstacles } from './collect';
import { toDsWqxUnit, type DsWqxUnit } from './units';

const largest = 9_007_199_254_740_991n;
const tooLarge = (amount: string): boolean => {
  const whole = BigInt(/\d+/.exec(amount)?.[0] ?? '0');
  return whole > largest || (whole === largest && amount.includes('.'));
};

interface Limit {
  readonly amount: string;
  readonly type: string;
}

const reportingLimitOf = ({ reportingLimit }: ExportRow): Limit | null =>
  reportingLimit === null ? null : { amount: reportingLimit, type: 'Reporting Limit' };

const limitOf = (row: ExportRow): Limit | null => {
  if (row.limit !== null) return row.limitType === null ? null : { amount: row.limit, type: row.limitType };
  return row.detectionCondition === null || row.limitType === null || row.limitType === 'Reporting Limit' ? reportingLimitOf(row) : null;
};

/** Conditions that DS-WQX wants without a limit. */
export const withoutLimit: ReadonlySet<string> = new Set(['Not Detected', 'Detected Not Quantified']);
const needsLimit: ReadonlySet<string> = new Set(['Below Detection/Quantification Limit', 'Above Detection/Quantification Limit']);

const findUnit = ({ unit, characteristicName }: ExportRow): DsWqxUnit | null => {
  const found = toDsWqxUnit(unit);
  return characteristicName === 'Salinity' && !salinityUnits.has(found?.name ?? '') ? null : found;
};

/** The amount in that unit, or null beside a noted obstacle. */
const amountIn = (unit: DsWqxUnit, amount: string, row: ExportRow, obstacles: Obstacles): string => {
  const converted = unit.convert(amount);
  if (converted === null) obstacles.add('result.unknown-unit', row.unit);
  else if (tooLarge(converted)) obstacles.add('result.too-large', row.parameter);
  return converted ?? '';
};

const describeAmounts = (row: ExportRow, limit: Limit | null, obstacles: Obstacles): DsWqxCells => {
  if (row.value === null && limit === null) return {};
  const unit = findUnit(row);
  if (unit === null) {
    obstacles.add('result.unknown-unit', row.unit);
    return {};
  }
  const inUnit = (amount: string): string => amountIn(unit, amount, row, obstacles);
  return {
    ...(row.value === null ? {} : { ResultValue: inUnit(row.value), ResultUnit: unit.name }),
    ...(limit === null
      ? {}
      : {
          ResultDetectionQuantitationLimitMeasure: inUnit(limit.amount),
          ResultDetectionQuantitationLimitUnit: unit.name,
          ResultDetectionQuantitationLimitType: limit.type,
        }),
  };
};

/** Value or condition with the limit that belongs to it; beside a value it is the one from which on the laboratory reports. */
export const describeMeasurement = (row: ExportRow, obstacles: Obstacles): DsWqxCells => {
  const condition = row.detectionCondition ?? '';
  const limit = withoutLimit.has(condition) ? null : limitOf(row);
  if (limit === null && needsLimit.has(condition)) obstacles.add('result.no-limit', row.parameter);
  return { ResultValueType: row.valueType ?? 'Actual', ResultDetectionCondition: condition, ...describeAmounts(row, limit, obstacles) };
};
