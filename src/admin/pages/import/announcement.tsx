import { VisuallyHidden } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { standingOf } from '../../shared/state-badge';
import { useText } from '../../shared/use-text';
import { useSentence } from './use-sentence';

/** Says aloud what changes while the page stays: it is there before there is anything to say, because else it would not be heard. */
export const Announcement = ({ data }: { readonly data: Import | null }) => {
  const text = useText();
  const say = useSentence();
  return (
    <VisuallyHidden role="status">
      {data === null ? text('detail.loading') : `${text(`state.${standingOf(data)}`)}. ${say(data)}`}
    </VisuallyHidden>
  );
};
