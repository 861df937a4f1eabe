import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';

export const CallToAction = ({ block: { text, label, address } }: { readonly block: BlockOf<'portal.call-to-action'> }): JSX.Element => (
  <div className="notice">
    <p>{text}</p>
    <p>
      <a className="button first" href={address}>
        {label}
      </a>
    </p>
  </div>
);
