import { ExceedanceLevel, ExceedanceState } from '../../../plugins/notifications/contracts';
import { useText } from '../../shared/use-text';
import { ChoiceField } from '../customers/choice-field';
import { LineField } from '../customers/line-field';
import { FieldGroup } from '../customers/thresholds/field-group';
import type { KnownNames } from '../customers/thresholds/use-known-names';
import { standing, type FilterName, type useExceedances } from './use-exceedances';

interface ExceedanceFiltersProps extends Pick<ReturnType<typeof useExceedances>, 'filter' | 'choose'> {
  readonly known: KnownNames;
}

const every = 'every';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the list is narrowed by. */
export const ExceedanceFilters = ({ filter, choose, known }: ExceedanceFiltersProps) => {
  const text = useText();
  const choice = (name: FilterName, options: readonly Option[]) => (
    <ChoiceField
      name={name}
      label={text(`exceedance.filter.${name}`)}
      value={filter[name] === '' ? every : filter[name]}
      fault={undefined}
      isDisabled={false}
      isRequired={false}
      options={[{ value: every, label: text('exceedance.filter.every') }, ...options]}
      onChange={(value) => {
        choose(name, value === every ? '' : value);
      }}
    />
  );
  // Also one of which the name is not known here: the address may ask for it.
  const stations = known.stations.map(({ id, name, code }) => ({ value: id, label: text('exceedance.station', { name, code }) }));
  const isListed = filter.subject === '' || stations.some(({ value }) => value === filter.subject);
  return (
    <FieldGroup legend={text('exceedance.filter')}>
      {choice('state', [
        { value: standing, label: text('exceedance.state.standing') },
        ...ExceedanceState.options.map((value) => ({ value, label: text(`exceedance.state.${value}`) })),
      ])}
      {choice(
        'level',
        ExceedanceLevel.options.map((value) => ({ value, label: text(`exceedance.level.${value}`) })),
      )}
      {choice('subject', isListed ? stations : [...stations, { value: filter.subject, label: filter.subject }])}
      <LineField
        name="quantity"
        label={text('exceedance.filter.quantity')}
        hint={known.parameters.find(({ code }) => code === filter.quantity)?.name ?? text('exceedance.filter.quantity.hint')}
        value={filter.quantity}
        fault={undefined}
        isDisabled={false}
        maxLength={64}
        suggestions={known.parameters.map(({ code }) => code)}
        onChange={(value) => {
          choose('quantity', value.trim());
        }}
      />
    </FieldGroup>
  );
};
