import type { JSX } from 'react';
import type { components } from '../../api/schema';
import { historyText } from '../../locales/history';

type Seal = components['schemas']['Seal'];

export const isSigned = (seal: Seal | null): boolean => typeof seal?.checkpointSize === 'string';

export const sealWords = (seal: Seal | null): string => {
  if (seal === null) return historyText.pending;
  const { leafIndex, checkpointSize } = seal;
  return checkpointSize === null ? historyText.unsigned(leafIndex) : historyText.signed(leafIndex, checkpointSize);
};

/** Where something stands in the sealed log. */
export const SealLine = ({ seal }: { readonly seal: Seal | null }): JSX.Element => <p className="soft small">{sealWords(seal)}</p>;
