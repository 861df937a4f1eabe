import { Typography } from '@strapi/design-system';
import { ListExceedanceTellings, type Telling } from '../../../plugins/notifications/contracts';
import { DataTable, type Column } from '../../shared/data-table';
import { Panel } from '../../shared/panel';
import { deliveryPermissions } from '../../shared/permissions';
import { ReadOutcome } from '../../shared/read-outcome';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useMay } from '../../shared/use-may';
import { useOneRead } from '../../shared/use-one-read';
import { useText } from '../../shared/use-text';
import { DeliveryBadge } from '../deliveries/delivery-badge';

const TellingTable = ({ tellings }: { readonly tellings: readonly Telling[] }) => {
  const text = useText();
  const describe = useDescribe();
  const maySeeDeliveries = useMay(deliveryPermissions.read);
  const nameOf = (person: string | null): string => person ?? text('delivery.nobody');
  const columns: readonly Column<Telling>[] = [
    {
      heading: text('delivery.person'),
      cell: ({ person, delivery }) =>
        maySeeDeliveries ? <TextLink to={`/luminous/deliveries/${delivery}`}>{nameOf(person)}</TextLink> : nameOf(person),
    },
    { heading: text('delivery.type'), cell: ({ type }) => text(`delivery.type.${type}`) },
    { heading: text('delivery.channel'), cell: ({ channel }) => text(`delivery.channel.${channel}`), kind: 'word' },
    { heading: text('delivery.state'), cell: ({ state }) => <DeliveryBadge state={state} />, kind: 'word' },
    { heading: text('delivery.happenedAt'), cell: ({ notifiedAt }) => <time dateTime={notifiedAt}>{describe.time(notifiedAt)}</time> },
    {
      heading: text('delivery.deliveredAt'),
      cell: ({ deliveredAt }) => (deliveredAt === null ? '–' : <time dateTime={deliveredAt}>{describe.time(deliveredAt)}</time>),
    },
  ];
  return (
    <DataTable
      caption={text('exceedance.tellings')}
      columns={columns}
      rows={tellings}
      keyOf={({ delivery, type, notifiedAt }) => `${delivery} ${type} ${notifiedAt}`}
      isWide
    />
  );
};

/** Who was told of it, when, and how. */
export const TellingsPanel = ({ team, id }: { readonly team: string; readonly id: string }) => {
  const text = useText();
  const read = useOneRead(ListExceedanceTellings, team, id);
  return (
    <Panel heading={text('exceedance.tellings')}>
      <ReadOutcome read={read} loading={text('exceedance.tellings.loading')}>
        {({ data }) =>
          data.length === 0 ? (
            <Typography tag="p" textColor="neutral600">
              {text('exceedance.tellings.none')}
            </Typography>
          ) : (
            <TellingTable tellings={data} />
          )
        }
      </ReadOutcome>
    </Panel>
  );
};
