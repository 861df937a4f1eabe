import { Flex } from '@strapi/design-system';
import { CustomerField } from '../../shared/customer-field';
import { PageFrame } from '../../shared/page-frame';
import { PageList } from '../../shared/page-list';
import { Panel } from '../../shared/panel';
import { useTeam } from '../../shared/use-team';
import { useText } from '../../shared/use-text';
import { AlertNav } from '../exceedances/alert-nav';
import { DeliveryFilters } from './delivery-filters';
import { DeliveryTable } from './delivery-table';
import { ReplayAllPanel } from './replay-all-panel';
import { useDeliveries } from './use-deliveries';

/** What was sent to whom, of all customers or of one, and how that stands. */
export const DeliveryList = () => {
  const text = useText();
  const team = useTeam('');
  const { filter, choose, isNarrowed, list } = useDeliveries(team.team);
  return (
    <PageFrame title={text('delivery.title')} lead={text('delivery.lead')}>
      <AlertNav team={team.team} />
      <Panel heading={text('delivery.list')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <CustomerField team={team} hint={text('delivery.customer.hint')} isRequired={false} />
          <DeliveryFilters filter={filter} choose={choose} />
          <PageList list={list} loading={text('delivery.loading')} empty={text(isNarrowed ? 'delivery.none' : 'delivery.empty')}>
            {(deliveries) => <DeliveryTable deliveries={deliveries} />}
          </PageList>
        </Flex>
      </Panel>
      {team.team === '' ? null : <ReplayAllPanel key={team.team} team={team.team} onDone={list.reload} />}
    </PageFrame>
  );
};
