import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';

export const PictureBlock = ({
  block: { image, alternativeText, caption },
}: {
  readonly block: BlockOf<'portal.picture'>;
}): JSX.Element => (
  <figure>
    <img src={image.url} alt={alternativeText} width={image.width ?? undefined} height={image.height ?? undefined} loading="lazy" />
    {caption === null ? null : <figcaption>{caption}</figcaption>}
  </figure>
);
