import { Badge } from '@strapi/design-system';
import type { Import } from '../../api/intake/contracts';
import { useText } from './use-text';

type Standing = 'processing' | 'preliminary' | 'released' | 'refused' | 'failed' | 'withdrawn';

/** What has come in is preliminary until it is released. */
export const standingOf = ({ state, released }: Import): Standing => {
  if (state !== 'imported') return state;
  return released === null ? 'preliminary' : 'released';
};

const variants = {
  processing: 'secondary',
  preliminary: 'warning',
  released: 'success',
  refused: 'danger',
  failed: 'danger',
  withdrawn: 'neutral',
} as const;

export const StateBadge = ({ data }: { readonly data: Import }) => {
  const text = useText();
  const standing = standingOf(data);
  return <Badge variant={variants[standing]}>{text(`state.${standing}`)}</Badge>;
};
