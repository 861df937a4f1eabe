import { Badge } from '@strapi/design-system';
import type { DeliveryState } from '../../../plugins/notifications/contracts';
import { useText } from '../../shared/use-text';

const variants = { due: 'secondary', delivered: 'success', dead: 'danger', 'left-out': 'neutral' } as const;

export const DeliveryBadge = ({ state }: { readonly state: DeliveryState }) => {
  const text = useText();
  return <Badge variant={variants[state]}>{text(`delivery.state.${state}`)}</Badge>;
};
