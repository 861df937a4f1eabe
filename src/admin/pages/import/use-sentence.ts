import type { Import } from '../../../api/intake/contracts';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';

/** What became of an import, in one sentence. */
export const useSentence = () => {
  const text = useText();
  const describe = useDescribe();
  return ({ state, counts, withdrawn, fileName }: Import): string => {
    const file = fileName ?? text('outcome.unnamed');
    switch (state) {
      case 'processing':
        return text('result.processing');
      case 'imported':
        if (counts.new + counts.superseding === 0) return text('result.nothingNew', { file });
        return text(counts.rejected > 0 ? 'result.partial' : 'result.imported', { file });
      case 'refused':
        return text('result.refused', { file });
      case 'failed':
        return text('result.failed');
      case 'withdrawn':
        return withdrawn === null
          ? text('state.withdrawn')
          : text('result.withdrawn', { who: describe.actor(withdrawn.by), when: describe.time(withdrawn.at) });
    }
  };
};
