import { Channel, DeliveryState, NotificationType } from '../../../plugins/notifications/contracts';
import { useText } from '../../shared/use-text';
import { ChoiceField } from '../customers/choice-field';
import { FieldGroup } from '../customers/thresholds/field-group';
import type { FilterName, useDeliveries } from './use-deliveries';

const every = 'every';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the list is narrowed by. */
export const DeliveryFilters = ({ filter, choose }: Pick<ReturnType<typeof useDeliveries>, 'filter' | 'choose'>) => {
  const text = useText();
  const choice = (name: FilterName, options: readonly Option[]) => (
    <ChoiceField
      name={name}
      label={text(`delivery.${name}`)}
      value={filter[name] === '' ? every : filter[name]}
      fault={undefined}
      isDisabled={false}
      isRequired={false}
      options={[{ value: every, label: text('delivery.every') }, ...options]}
      onChange={(value) => {
        choose(name, value === every ? '' : value);
      }}
    />
  );
  return (
    <FieldGroup legend={text('exceedance.filter')}>
      {choice(
        'state',
        DeliveryState.options.map((value) => ({ value, label: text(`delivery.state.${value}`) })),
      )}
      {choice(
        'channel',
        Channel.options.map((value) => ({ value, label: text(`delivery.channel.${value}`) })),
      )}
      {choice(
        'type',
        NotificationType.options.map((value) => ({ value, label: text(`delivery.type.${value}`) })),
      )}
    </FieldGroup>
  );
};
