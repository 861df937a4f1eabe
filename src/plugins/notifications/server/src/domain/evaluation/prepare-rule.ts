import { convert, units } from '../../../../../../lib/units';
import { oneAmount, readAmount } from './amount';
import { composeRange, scaleRange, type Range } from './range';
import type { Limit, Rule, UnitFault } from './types';

/** A rule's limits for amounts of one unit: `amount × factor` is compared with them. */
export interface Yardstick {
  readonly factor: bigint;
  /** By which the limits were multiplied, so that nothing is ever divided. */
  readonly divisor: bigint;
  readonly warning: Range | null;
  readonly critical: Range | null;
  /** Within it an exceedance ends; null where every clear observation does. */
  readonly clear: Range | null;
}

/** A rule whose limits, dates and methods were read once, for any number of observations. */
export interface PreparedRule {
  readonly rule: Rule;
  /** The higher, the more it is about. */
  readonly specificity: number;
  /** The moments between which it holds, in milliseconds; the end is not included. */
  readonly from: number;
  readonly to: number;
  /** Null: all of them. */
  readonly methods: ReadonlySet<string> | null;
  readonly warning: Range | null;
  readonly critical: Range | null;
  /** By unit, filled as units occur. */
  readonly yardsticks: Map<string, Yardstick | UnitFault>;
}

const read = (text: string): bigint => {
  const amount = readAmount(text);
  if (amount === null) throw new Error(`The limit "${text}" is not a decimal.`);
  return amount;
};

const scopeWeight = { team: 0, group: 4, subject: 8 };

/** Scope first, then whether a variant is named, then whether methods are. */
const specificityOf = ({ scope, variant, methods }: Rule): number =>
  scopeWeight[scope.kind] + (variant === null ? 0 : 2) + (methods.length === 0 ? 0 : 1);

/** @throws Error for a rule that could not have been stored: without limits, or with what is none */
export const prepareRule = (rule: Rule): PreparedRule => {
  const range = (limit: Limit | null) => (limit === null ? null : composeRange(rule.operator, limit, read));
  const [warning, critical] = [range(rule.warning), range(rule.critical)];
  if (warning === null && critical === null) throw new Error(`The rule ${rule.id} has no limit.`);
  return {
    rule,
    specificity: specificityOf(rule),
    from: rule.effectiveFrom === null ? -Infinity : Date.parse(rule.effectiveFrom),
    to: rule.effectiveTo === null ? Infinity : Date.parse(rule.effectiveTo),
    methods: rule.methods.length === 0 ? null : new Set(rule.methods),
    warning,
    critical,
    yardsticks: new Map(),
  };
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));

/**
 * An amount of one unit is `factor ÷ divisor` times as much of the other. A metre is no finite number of feet, but a foot is one of metres:
 * where one way cannot be written, the other can.
 */
const findScale = (from: string, to: string): { factor: bigint; divisor: bigint } | null => {
  const there = convert('1', from, to);
  const back = there === null ? convert('1', to, from) : null;
  if (there === null && back === null) return null;
  const [factor, divisor] = [there === null ? oneAmount : read(there), back === null ? oneAmount : read(back)];
  const common = greatestCommonDivisor(factor, divisor);
  return { factor: factor / common, divisor: divisor / common };
};

const knownUnits: ReadonlySet<string> = new Set(units.map(({ code }) => code));

/** A pair of limits has no clear value: between them everything is clear. */
const clearRangeOf = ({ operator, clear }: Rule): Range | null =>
  clear === null || operator === 'outside' ? null : composeRange(operator, { at: clear }, read);

const makeYardstick = ({ rule, warning, critical }: PreparedRule, unit: string): Yardstick | UnitFault => {
  if (!knownUnits.has(unit) || !knownUnits.has(rule.unit)) return 'unit-unknown';
  const scale = findScale(unit, rule.unit);
  if (scale === null) return 'unit-incomparable';
  const { factor, divisor } = scale;
  const scaled = (range: Range | null) => (range === null ? null : scaleRange(range, divisor));
  return { factor, divisor, warning: scaled(warning), critical: scaled(critical), clear: scaled(clearRangeOf(rule)) };
};

/** The rule's limits for amounts of this unit, or why there are none. */
export const findYardstick = (prepared: PreparedRule, unit: string): Yardstick | UnitFault => {
  const known = prepared.yardsticks.get(unit);
  if (known !== undefined) return known;
  const made = makeYardstick(prepared, unit);
  prepared.yardsticks.set(unit, made);
  return made;
};
