import { Badge } from '@strapi/design-system';
import type { CustomerState } from '../../../plugins/teams/contracts';
import { useText } from '../../shared/use-text';

const variants = { active: 'success', suspended: 'danger' } as const;

export const CustomerBadge = ({ state }: { readonly state: CustomerState }) => {
  const text = useText();
  return <Badge variant={variants[state]}>{text(`customer.state.${state}`)}</Badge>;
};
