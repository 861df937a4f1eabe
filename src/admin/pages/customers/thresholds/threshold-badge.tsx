import { Badge } from '@strapi/design-system';
import type { ThresholdState } from '../../../../plugins/notifications/contracts';
import { useText } from '../../../shared/use-text';

const variants = { proposed: 'warning', upcoming: 'secondary', 'in-force': 'success', ended: 'neutral', superseded: 'neutral' } as const;

export const ThresholdBadge = ({ state }: { readonly state: ThresholdState }) => {
  const text = useText();
  return <Badge variant={variants[state]}>{text(`threshold.state.${state}`)}</Badge>;
};
