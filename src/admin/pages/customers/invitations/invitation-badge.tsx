import { Badge } from '@strapi/design-system';
import type { Invitation } from '../../../../plugins/teams/contracts';
import { useText } from '../../../shared/use-text';

const variants = { pending: 'secondary', expired: 'warning', accepted: 'success', revoked: 'neutral' } as const;

export const InvitationBadge = ({ state }: Pick<Invitation, 'state'>) => {
  const text = useText();
  return <Badge variant={variants[state]}>{text(`invitation.state.${state}`)}</Badge>;
};
