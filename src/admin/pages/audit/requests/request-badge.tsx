import { Badge } from '@strapi/design-system';
import type { AuditorRequestState } from '../../../../plugins/audit/contracts';
import { useText } from '../../../shared/use-text';

const variants = {
  asked: 'warning',
  approved: 'secondary',
  made: 'success',
  failed: 'danger',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const;

export const RequestBadge = ({ state }: { readonly state: AuditorRequestState }) => {
  const text = useText();
  return <Badge variant={variants[state]}>{text(`request.state.${state}`)}</Badge>;
};
