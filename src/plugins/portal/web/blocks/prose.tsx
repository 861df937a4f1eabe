import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { RichTextView } from './rich-text';
import { toId } from './to-id';

export const Prose = ({ block: { id, heading, text } }: { readonly block: BlockOf<'portal.prose'> }): JSX.Element => (
  <section className="prose" {...(heading === null ? {} : { 'aria-labelledby': toId('prose', id) })}>
    {heading === null ? null : <h2 id={toId('prose', id)}>{heading}</h2>}
    <RichTextView nodes={text} />
  </section>
);
