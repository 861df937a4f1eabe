import { Flex, Typography } from '@strapi/design-system';
import { ListImports, type Import } from '../../api/intake/contracts';
import { ListAuditorRequests } from '../../plugins/audit/contracts';
import { ListDeliveries } from '../../plugins/notifications/contracts';
import { deliveryPermissions, historyPermission, readPermission } from '../shared/permissions';
import { standingOf } from '../shared/state-badge';
import { useMay } from '../shared/use-may';
import { useText } from '../shared/use-text';
import { WaitingLine } from './waiting-line';

const limit = '100';
const queries = {
  imports: { team: 'public', limit },
  deliveries: { state: 'dead', limit },
  requests: { state: 'asked', limit },
};
const imports = { contract: ListImports, query: queries.imports, to: '/luminous/imports?team=public' };

interface List<Row> {
  readonly data: readonly Row[];
}
const countAll = ({ data }: List<unknown>): number => data.length;
const countHeld = ({ data }: List<Import>): number => data.filter((row) => standingOf(row) === 'preliminary').length;
const countBroken = ({ data }: List<Import>): number => data.filter(({ state }) => state === 'refused' || state === 'failed').length;

/** What does not go on without staff, each with the way to it. */
export const WaitingWidget = () => {
  const text = useText();
  const maySeeImports = useMay(readPermission);
  const maySeeDeliveries = useMay(deliveryPermissions.read);
  const maySeeRequests = useMay(historyPermission);
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      {maySeeImports ? <WaitingLine {...imports} count={countHeld} words="home.waiting.release" /> : null}
      {maySeeImports ? <WaitingLine {...imports} count={countBroken} words="home.waiting.broken" /> : null}
      {maySeeDeliveries ? (
        <WaitingLine
          contract={ListDeliveries}
          query={queries.deliveries}
          count={countAll}
          to="/luminous/deliveries?state=dead"
          words="home.waiting.deliveries"
        />
      ) : null}
      {maySeeRequests ? (
        <WaitingLine
          contract={ListAuditorRequests}
          query={queries.requests}
          count={countAll}
          to="/luminous/audit/requests?state=asked"
          words="home.waiting.requests"
        />
      ) : null}
      {maySeeImports || maySeeDeliveries || maySeeRequests ? null : <Typography tag="p">{text('home.waiting.noPermission')}</Typography>}
    </Flex>
  );
};
