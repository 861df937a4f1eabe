import { parseDecimal } from '../../../../../../lib/decimal';

/**
 * Amounts as whole numbers of 10⁻¹², the smallest amount that is ever stored: they are compared exactly, a hundred thousand times in the
 * time in which decimals of any length are compared a few thousand times.
 */
const fractionDigits = 12;
const zeros = '0'.repeat(fractionDigits);
const plain = /^-?\d{1,26}(?:\.\d{1,12})?$/;
export const oneAmount = 10n ** BigInt(fractionDigits);

const readPlain = (text: string): bigint => {
  const point = text.indexOf('.');
  return point < 0 ? BigInt(text + zeros) : BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(fractionDigits, '0'));
};

/** Null for what is no decimal, or one that could not have been stored. */
export const readAmount = (text: string): bigint | null => {
  if (plain.test(text)) return readPlain(text);
  const canonical = parseDecimal(text);
  return canonical === null ? null : readPlain(canonical);
};

const withoutTrailingZeros = (fraction: string): string => {
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end -= 1;
  return fraction.slice(0, end);
};

/** Digits as a decimal, so many of them behind the point. */
const placePoint = (digits: string, places: number): string => {
  const padded = digits.padStart(places + 1, '0');
  const fraction = withoutTrailingZeros(padded.slice(padded.length - places));
  return `${padded.slice(0, padded.length - places)}${fraction === '' ? '' : `.${fraction}`}`;
};

export const formatAmount = (amount: bigint): string =>
  amount < 0n ? `-${placePoint(String(-amount), fractionDigits)}` : placePoint(String(amount), fractionDigits);

const significantDigits = 4;
const smallestOfFour = 10n ** BigInt(significantDigits - 1);
const tooManyDigits = 10n ** BigInt(significantDigits);

/** Dividend ÷ divisor × 10^places, rounded half up. */
const divideRounded = (dividend: bigint, divisor: bigint, places: number): bigint => {
  const above = places > 0 ? dividend * 10n ** BigInt(places) : dividend;
  const below = places < 0 ? divisor * 10n ** BigInt(-places) : divisor;
  return (2n * above + below) / (2n * below);
};

const placeDigits = (digits: bigint, places: number): string =>
  places > 0 ? placePoint(String(digits), places) : `${String(digits)}${'0'.repeat(-places)}`;

/** Rounded to four significant digits; null when a quotient of these says nothing. */
export const composeRatio = (dividend: bigint, divisor: bigint): string | null => {
  if (dividend < 0n || divisor <= 0n) return null;
  if (dividend === 0n) return '0';
  const guessed = significantDigits - 1 - Math.floor(Math.log10(Number(dividend) / Number(divisor)));
  const digits = divideRounded(dividend, divisor, guessed);
  // The logarithm is only nearly right at powers of ten, and 0.99996 has five digits when rounded so.
  if (digits >= tooManyDigits) return placeDigits(divideRounded(dividend, divisor, guessed - 1), guessed - 1);
  if (digits < smallestOfFour) return placeDigits(divideRounded(dividend, divisor, guessed + 1), guessed + 1);
  return placeDigits(digits, guessed);
};
