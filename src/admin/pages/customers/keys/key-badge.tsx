import { Badge } from '@strapi/design-system';
import type { KeyState } from '../../../../plugins/teams/contracts';
import { useText } from '../../../shared/use-text';

const variants = { active: 'success', expired: 'neutral', revoked: 'neutral', stopped: 'warning' } as const;

export const KeyBadge = ({ state }: { readonly state: KeyState }) => {
  const text = useText();
  return <Badge variant={variants[state]}>{text(`key.state.${state}`)}</Badge>;
};
