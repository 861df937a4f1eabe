import { describe, expect, it } from '@jest/globals';
import { nameParameter } from '../../src/api/parameter/contracts/french-names';
import { knownParameters } from '../../src/api/parameter/domain/known-parameters';

describe('the name of a parameter', () => {
  it('is there in French for everything that a new installation knows', () => {
    const unnamed = '?';
    expect(knownParameters.filter(({ code }) => nameParameter({ code, name: unnamed }, 'fr') === unnamed)).toEqual([]);
  });

  it('is that of the reference data in English, and where nobody has said a French one', () => {
    expect(nameParameter({ code: 'copper', name: 'Copper' }, 'en')).toBe('Copper');
    expect(nameParameter({ code: 'copper', name: 'Copper' }, 'fr')).toBe('Cuivre');
    expect(nameParameter({ code: 'kryptonite', name: 'Kryptonite' }, 'fr')).toBe('Kryptonite');
  });
});
