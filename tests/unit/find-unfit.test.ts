import { describe, expect, it } from '@jest/globals';
import { findUnfit } from '../../src/lib/find-unfit';

const nest = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let n = 0; n < depth; n += 1) value = n % 2 === 0 ? [value] : { value };
  return value;
};

describe('a value', () => {
  it.each([[null], [undefined], [1e308], ['💧 ж'], [{ a: [{ b: 'c' }] }], [nest(32)]])('such as %j is fit', (value) => {
    expect(findUnfit(value)).toBeNull();
  });

  it.each([
    ['a\0b', 'NUL'],
    [{ 'a\0': 1 }, 'NUL'],
    [['x', { a: 'b\ud83d' }], 'Unicode'],
    [{ '\udca7': 1 }, 'Unicode'],
    [nest(33), 'deep'],
    [nest(500_000), 'deep'],
  ])('is unfit with a reason', (value, reason) => {
    expect(findUnfit(value)).toContain(reason);
  });
});
