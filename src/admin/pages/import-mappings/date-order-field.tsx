import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Mapping } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';

type DateOrder = Mapping['dateOrder'];

interface DateOrderFieldProps {
  readonly dateOrder: DateOrder;
  readonly onChange: (dateOrder: DateOrder) => void;
}

const orders: readonly DateOrder[] = ['year-month-day', 'day-month-year', 'month-day-year'];

/** Never guessed: 03/04 is two days. */
export const DateOrderField = ({ dateOrder, onChange }: DateOrderFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="dateOrder" maxWidth="40rem">
      <Field.Label>{text('mapping.dateOrder')}</Field.Label>
      <SingleSelect
        value={dateOrder}
        onChange={(value) => {
          const chosen = orders.find((order) => order === value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {orders.map((order) => (
          <SingleSelectOption key={order} value={order}>
            {text(`mapping.dateOrder.${order}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
