import { Flex, Typography } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { Counts } from '../../shared/counts';
import { Panel } from '../../shared/panel';
import { useText } from '../../shared/use-text';
import { useSentence } from './use-sentence';
import { WorkProgress } from './work-progress';

/** How far it is, and then what became of it. */
export const Result = ({ data }: { readonly data: Import }) => {
  const text = useText();
  const say = useSentence();
  const isRead = data.state !== 'processing' && data.counts.read > 0;
  return (
    <Panel heading={text('result.heading')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p">{say(data)}</Typography>
        {data.withdrawn === null ? null : (
          <Typography tag="p">{text('result.withdrawnBecause', { reason: data.withdrawn.reason })}</Typography>
        )}
        {data.progress === null ? null : <WorkProgress progress={data.progress} sizeBytes={data.fileSizeBytes} />}
        {isRead ? <Counts counts={data.counts} /> : null}
      </Flex>
    </Panel>
  );
};
