import { describe, expect, it } from '@jest/globals';
import { characteristicNames } from '../../src/api/export/formats/ds-wqx/characteristic-names';
import { splitFraction } from '../../src/api/intake/domain/split-fraction';
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

  it('have names in DS-WQX that there are, and are found by them', () => {
    const named = knownParameters.flatMap(({ characteristicName, name, aliases }) =>
      characteristicName === null ? [] : [{ characteristicName, names: [name, ...aliases].map((each) => each.toLowerCase()) }],
    );
    const wrong = named.filter(
      ({ characteristicName, names }) => !characteristicNames.has(characteristicName) || !names.includes(characteristicName.toLowerCase()),
    );
    expect(wrong).toEqual([]);
  });

  it('have names that are still there when intake has cut off the fraction', () => {
    expect(knownParameters.filter(({ name }) => splitFraction(name).fraction !== null)).toEqual([]);
  });

  it('are named so that no name means two of them', () => {
    const names = knownParameters.flatMap(({ code, name, aliases }) => [
      ...new Set([code, name, ...aliases].map((spelling) => spelling.toLowerCase())),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
