import { Box, Flex, Typography } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { Counts } from '../../shared/counts';
import { Panel } from '../../shared/panel';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';
import { WorkProgress } from './work-progress';

const useSentence = () => {
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

/** How far it is, and then what became of it: said aloud when it changes. */
export const Result = ({ data }: { readonly data: Import }) => {
  const text = useText();
  const say = useSentence();
  const isRead = data.state !== 'processing' && data.counts.read > 0;
  return (
    <Panel heading={text('result.heading')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box role="status">
          <Typography tag="p">{say(data)}</Typography>
        </Box>
        {data.withdrawn === null ? null : (
          <Typography tag="p">{text('result.withdrawnBecause', { reason: data.withdrawn.reason })}</Typography>
        )}
        {data.progress === null ? null : <WorkProgress progress={data.progress} sizeBytes={data.fileSizeBytes} />}
        {isRead ? <Counts counts={data.counts} /> : null}
      </Flex>
    </Panel>
  );
};
