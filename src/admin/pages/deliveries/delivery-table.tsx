import { Typography } from '@strapi/design-system';
import type { Delivery } from '../../../plugins/notifications/contracts';
import { DataTable, type Column } from '../../shared/data-table';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';
import { DeliveryBadge } from './delivery-badge';

export const DeliveryTable = ({ deliveries }: { readonly deliveries: readonly Delivery[] }) => {
  const text = useText();
  const describe = useDescribe();
  const columns: readonly Column<Delivery>[] = [
    {
      heading: text('delivery.person'),
      cell: ({ id, person }) => (
        <div>
          <TextLink to={`/luminous/deliveries/${id}`}>{person.name ?? person.email ?? text('delivery.nobody')}</TextLink>
          {person.name === null || person.email === null ? null : (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {person.email}
            </Typography>
          )}
        </div>
      ),
    },
    { heading: text('alert.customer'), cell: ({ team }) => team.name },
    { heading: text('delivery.type'), cell: ({ types }) => types.map((type) => text(`delivery.type.${type}`)).join(', ') },
    { heading: text('delivery.channel'), cell: ({ channel }) => text(`delivery.channel.${channel}`), kind: 'word' },
    { heading: text('delivery.state'), cell: ({ state }) => <DeliveryBadge state={state} />, kind: 'word' },
    { heading: text('delivery.attempts'), cell: ({ attemptCount }) => String(attemptCount), kind: 'number' },
    { heading: text('delivery.updatedAt'), cell: ({ updatedAt }) => <time dateTime={updatedAt}>{describe.time(updatedAt)}</time> },
  ];
  return <DataTable caption={text('delivery.title')} columns={columns} rows={deliveries} keyOf={({ id }) => id} isWide />;
};
