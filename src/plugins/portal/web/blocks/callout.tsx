import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';

export const Callout = ({ block: { tone, text } }: { readonly block: BlockOf<'portal.callout'> }): JSX.Element => (
  <p className={tone === 'warning' ? 'notice grave-notice' : 'notice'}>{text}</p>
);
