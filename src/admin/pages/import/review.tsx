import { Flex, Typography } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { Panel } from '../../shared/panel';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';
import { Release } from './release';
import { Withdraw } from './withdraw';

interface ReviewProps {
  readonly team: string;
  readonly data: Import;
  readonly onChanged: () => void;
}

/** Whether others may see the results, and how to decide it. Only of what came in. */
export const Review = ({ team, data, onChanged }: ReviewProps) => {
  const text = useText();
  const describe = useDescribe();
  if (data.state !== 'imported') return null;
  const { released } = data;
  return (
    <Panel heading={text('review.heading')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {released === null ? (
          <Release team={team} data={data} onReleased={onChanged} />
        ) : (
          <Typography tag="p">{text('review.released', { who: describe.actor(released.by), when: describe.time(released.at) })}</Typography>
        )}
        <Withdraw team={team} data={data} onWithdrawn={onChanged} />
      </Flex>
    </Panel>
  );
};
