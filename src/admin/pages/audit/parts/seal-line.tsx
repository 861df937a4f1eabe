import { Typography } from '@strapi/design-system';
import type { Seal } from '../../../../plugins/audit/contracts';
import { useText } from '../../../shared/use-text';

/** Where an event stands in the sealed log, in words. */
export const SealLine = ({ seal }: { readonly seal: Seal | null }) => {
  const text = useText();
  const words = () => {
    if (seal === null) return text('audit.seal.pending');
    const { leafIndex: leaf, checkpointSize: size } = seal;
    return size === null ? text('audit.seal.unsigned', { leaf }) : text('audit.seal.signed', { leaf, size });
  };
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {words()}
    </Typography>
  );
};
