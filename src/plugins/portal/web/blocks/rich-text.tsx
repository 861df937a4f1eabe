import { Fragment, type JSX, type ReactNode } from 'react';
import type { Inline, Leaf, List, RichNode } from '../../contracts/rich-text';
import { Worded } from '../design/worded';

const harmless = /^(?:https?:|mailto:|tel:|[/#])/i;

const marks = [
  ['bold', (text: ReactNode) => <strong>{text}</strong>],
  ['italic', (text: ReactNode) => <em>{text}</em>],
  ['underline', (text: ReactNode) => <u>{text}</u>],
  ['strikethrough', (text: ReactNode) => <s>{text}</s>],
  ['code', (text: ReactNode) => <code>{text}</code>],
] as const;

const Words = ({ leaf }: { readonly leaf: Leaf }): JSX.Element => (
  <>{marks.reduce<ReactNode>((text, [mark, wrap]) => (leaf[mark] === true ? wrap(text) : text), <Worded text={leaf.text} />)}</>
);

const Line = ({ parts }: { readonly parts: readonly Inline[] }): JSX.Element => (
  <>
    {parts.map((part, at) => {
      if (part.type === 'text') return <Words key={at} leaf={part} />;
      const words = part.children.map((leaf, place) => <Words key={place} leaf={leaf} />);
      // Whatever else a link says, such as javascript:, leads nowhere.
      return harmless.test(part.url) ? (
        <a key={at} href={part.url}>
          {words}
        </a>
      ) : (
        <Fragment key={at}>{words}</Fragment>
      );
    })}
  </>
);

const Items = ({ list: { format, children } }: { readonly list: List }): JSX.Element => {
  const Tag = format === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag>
      {children.map((child, at) => (
        <li key={at}>{child.type === 'list' ? <Items list={child} /> : <Line parts={child.children} />}</li>
      ))}
    </Tag>
  );
};

const isEmpty = (parts: readonly Inline[]): boolean => parts.every((part) => part.type === 'text' && part.text === '');

const Part = ({ node }: { readonly node: RichNode }): JSX.Element | null => {
  if (node.type === 'list') return <Items list={node} />;
  if (isEmpty(node.children)) return null;
  const words = <Line parts={node.children} />;
  if (node.type === 'quote') return <blockquote>{words}</blockquote>;
  if (node.type === 'paragraph') return <p>{words}</p>;
  // The page and the part have the first two levels.
  return node.level <= 3 ? <h3>{words}</h3> : <h4>{words}</h4>;
};

export const RichTextView = ({ nodes }: { readonly nodes: readonly RichNode[] }): JSX.Element => (
  <>
    {nodes.map((node, at) => (
      <Part key={at} node={node} />
    ))}
  </>
);
