import { Typography } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { Notice } from './notice';
import { useDescribe } from './use-describe';
import { useText } from './use-text';

/** Not an error: what the sender wanted is already so. */
export const DuplicateNotice = ({ earlier }: { readonly earlier: Import }) => {
  const text = useText();
  const describe = useDescribe();
  const values = {
    file: earlier.fileName ?? text('outcome.unnamed'),
    when: describe.time(earlier.importedAt),
    who: describe.actor(earlier.importedBy),
  };
  return (
    <Notice tone="info" title={text('outcome.duplicate')} takesFocus>
      <Typography tag="p">{text('outcome.duplicateText', values)}</Typography>
    </Notice>
  );
};
