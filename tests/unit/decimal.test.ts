import { describe, expect, it } from '@jest/globals';
import { parseDecimal } from '../../src/lib/decimal';

describe('parseDecimal', () => {
  it.each([
    ['0.29', '0.29'],
    ['0.100', '0.1'],
    [' 7 ', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0.02', '-0.02'],
    ['+3', '3'],
    ['1e-3', '0.001'],
    ['2.5E2', '250'],
    ['99999999999999999999999999.999999999999', '99999999999999999999999999.999999999999'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'ND',
    '<0.1',
    '0,5',
    '1.2.3',
    '1e',
    '0x10',
    'Infinity',
    'NaN',
    '1 000',
    '--1',
    '٣',
    '100000000000000000000000000',
    '0.0000000000001',
    '1e999',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});
