import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Worded } from '../../src/plugins/portal/web/design/worded';

const draw = (text: string): string => renderToStaticMarkup(createElement(Worded, { text }));

describe('words of staff', () => {
  it('are said to be Cree where they stand in syllabics, a name of several words as one', () => {
    expect(draw('ᐊᑕᐸᐢᑳᐤ')).toBe('<span lang="cr-Cans">ᐊᑕᐸᐢᑳᐤ</span>');
    expect(draw('By ᒪᐢᑫᑯ ᓵᑲᐦᐃᑲᐣ, in the north')).toBe('By <span lang="cr-Cans">ᒪᐢᑫᑯ ᓵᑲᐦᐃᑲᐣ</span>, in the north');
    expect(draw('ᐊ and ᐁ')).toBe('<span lang="cr-Cans">ᐊ</span> and <span lang="cr-Cans">ᐁ</span>');
  });

  it('stay as they are in other letters', () => {
    expect(draw('Rivière Athabasca – Łı́dlı̨ı̨ Kų́ę́')).toBe('Rivière Athabasca – Łı́dlı̨ı̨ Kų́ę́');
    expect(draw('')).toBe('');
  });
});
