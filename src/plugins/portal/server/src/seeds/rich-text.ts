/** Nodes of Strapi's rich text, as its editor stores them. */
interface Leaf {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
}
interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Leaf[];
}
type Inline = string | Leaf | Link;

const leaf = (text: string): Leaf => ({ type: 'text', text });
const inline = (parts: readonly Inline[]): readonly (Leaf | Link)[] => parts.map((part) => (typeof part === 'string' ? leaf(part) : part));

export const bold = (text: string): Leaf => ({ ...leaf(text), bold: true });
export const link = (label: string, url: string): Link => ({ type: 'link', url, children: [leaf(label)] });
export const paragraph = (...parts: readonly Inline[]) => ({ type: 'paragraph', children: inline(parts) });
const item = (parts: readonly Inline[]) => ({ type: 'list-item', children: inline(parts) });
export const list = (...items: readonly (readonly Inline[])[]) => ({ type: 'list', format: 'unordered', children: items.map(item) });
export const steps = (...items: readonly (readonly Inline[])[]) => ({ type: 'list', format: 'ordered', children: items.map(item) });
