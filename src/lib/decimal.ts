import { Decimal } from 'decimal.js';

/**
 * Measured values are exact decimals, numeric(38,12) in the database and text everywhere else. They never pass through a JavaScript
 * number on their way in or out; only drawing may round.
 */
const pattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Canonical already, and of no more digits than fit. Most amounts in files are, and need no arithmetic. */
const canonical = /^(?:0|[1-9]\d{0,25})(?:\.\d{0,11}[1-9])?$/;
const integerDigits = 26;
const fractionDigits = 12;
const tooLarge = new Decimal(10).pow(integerDigits);

/** Canonical text of a decimal that fits numeric(38,12) without loss ('0.100' becomes '0.1'), or null when it is not one. */
export const parseDecimal = (text: string): string | null => {
  if (canonical.test(text)) return text;
  const trimmed = text.trim();
  if (!pattern.test(trimmed)) return null;
  const value = new Decimal(trimmed);
  const fits = value.decimalPlaces() <= fractionDigits && value.abs().lt(tooLarge);
  return fits ? value.toFixed() : null;
};

/** Below zero when the first is the smaller one, above when it is the larger, zero when both are the same amount. */
export const compareDecimals = (one: string, other: string): number => new Decimal(one).comparedTo(other);
