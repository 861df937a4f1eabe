import { describe, expect, it } from '@jest/globals';
import { composeRejectedHeadings, composeRejectedRecord, dropReasons } from '../../src/api/intake/domain/compose-rejected-record';

describe('a rejected record', () => {
  it('is written as it came, with the reasons behind it', () => {
    expect(composeRejectedRecord(['a', '=1+1', 'b,c', 'say "x"', 'two\nlines', ''], ['is missing', 'is, too, wrong'])).toBe(
      'a,=1+1,"b,c","say ""x""","two\nlines",,"is missing; is, too, wrong"\r\n',
    );
    expect(composeRejectedHeadings(['a', ' b'])).toBe('a," b",Luminous: what is wrong\r\n');
  });

  it('loses the reasons of the last time', () => {
    const headings = ['a', 'Luminous: what is wrong', 'b'];
    expect(dropReasons(headings, ['1', 'old', '2'])).toEqual(['1', '2']);
    expect(dropReasons(headings, headings)).toEqual(['a', 'b']);
    expect(dropReasons(['a'], ['1'])).toEqual(['1']);
  });
});
