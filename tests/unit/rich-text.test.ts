import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RichText } from '../../src/plugins/portal/contracts/rich-text';
import { RichTextView } from '../../src/plugins/portal/web/blocks/rich-text';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const draw = (...nodes: readonly unknown[]): string => renderToStaticMarkup(createElement(RichTextView, { nodes: RichText.parse(nodes) }));
const paragraph = (...children: readonly unknown[]) => ({ type: 'paragraph', children });

describe('rich text', () => {
  it('is drawn with its marks, and nothing in it is markup', () => {
    expect(draw(paragraph(text('a < b '), text('both', { bold: true, italic: true })))).toBe(
      '<p>a &lt; b <em><strong>both</strong></em></p>',
    );
  });

  it.each(['https://example.org', 'mailto:a@example.org', 'tel:+1', '/en/contact', '#part'])('links to %s', (url) => {
    expect(draw(paragraph({ type: 'link', url, children: [text('there')] }))).toBe(`<p><a href="${url}">there</a></p>`);
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd'])(
    'never links to %s',
    (url) => {
      expect(draw(paragraph({ type: 'link', url, children: [text('there')] }))).toBe('<p>there</p>');
    },
  );

  it('has lists within lists', () => {
    const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
    const inner = { type: 'list', format: 'ordered', children: [item('b')] };
    expect(draw({ type: 'list', format: 'unordered', children: [item('a'), inner] })).toBe(
      '<ul><li>a</li><li><ol><li>b</li></ol></li></ul>',
    );
  });

  it('leaves the first two levels of headings to the page', () => {
    expect(draw({ type: 'heading', level: 1, children: [text('a')] }, { type: 'heading', level: 5, children: [text('b')] })).toBe(
      '<h3>a</h3><h4>b</h4>',
    );
  });

  it('leaves out what it does not know, and empty lines', () => {
    expect(draw({ type: 'video', url: 'x' }, paragraph(text('')), paragraph(text('a'), { type: 'emoji' }))).toBe('<p>a</p>');
  });
});
