import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { Worded } from '../design/worded';

/** The page's own heading stands here, where there is one. */
export const Hero = ({ block }: { readonly block: BlockOf<'portal.hero'> }): JSX.Element => {
  const { heading, lead, actionLabel, actionAddress } = block;
  return (
    <div className="hero">
      <h1>
        <Worded text={heading} />
      </h1>
      {lead === null ? null : (
        <p className="lead">
          <Worded text={lead} />
        </p>
      )}
      {actionLabel === null || actionAddress === null ? null : (
        <p>
          <a className="button first" href={actionAddress}>
            {actionLabel}
          </a>
        </p>
      )}
    </div>
  );
};
