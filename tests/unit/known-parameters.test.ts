import { describe, expect, it } from '@jest/globals';
import { knownParameters } from '../../src/api/parameter/domain/known-parameters';
import { findUnitCode } from '../../src/lib/units';

/** CAS registry numbers end in a check digit: the others, weighted from the right, modulo ten. */
const isCasNumber = (cas: string): boolean => {
  const digits = Array.from(cas.replaceAll('-', ''), Number);
  const check = digits.pop();
  return /^\d{2,7}-\d\d-\d$/.test(cas) && digits.reverse().reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 10 === check;
};

describe('the parameters of a new installation', () => {
  it('have CAS numbers that check', () => {
    expect(knownParameters.flatMap(({ cas }) => (cas === null || isCasNumber(cas) ? [] : [cas]))).toEqual([]);
    expect(isCasNumber('7440-38-3')).toBe(false);
  });

  it('have units that are known by their UCUM codes', () => {
    expect(knownParameters.filter(({ unit }) => findUnitCode(unit) !== unit)).toEqual([]);
  });

  it('are named so that no name means two of them', () => {
    const names = knownParameters.flatMap(({ code, name, aliases }) => [
      ...new Set([code, name, ...aliases].map((spelling) => spelling.toLowerCase())),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
