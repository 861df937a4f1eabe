import { Flex, Typography } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { Panel } from '../../shared/panel';
import { useText } from '../../shared/use-text';
import { FaultPages } from './fault-pages';
import { RejectedLines } from './rejected-lines';

interface FaultsProps {
  readonly team: string;
  readonly data: Import;
}

/** What was wrong with the file, and the lines themselves to correct and send again. */
export const Faults = ({ team, data }: FaultsProps) => {
  const text = useText();
  return (
    <Panel heading={text('faults.heading')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p">{text('faults.total', { count: data.counts.faults })}</Typography>
        {data.counts.rejected > 0 ? <RejectedLines team={team} data={data} /> : null}
        <FaultPages team={team} id={data.id} />
      </Flex>
    </Panel>
  );
};
