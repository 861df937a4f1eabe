import { Badge } from '@strapi/design-system';
import type { ExceedanceLevel, ExceedanceState } from '../../../plugins/notifications/contracts';
import { useText } from '../../shared/use-text';

const ofLevel = { warning: 'warning', critical: 'danger' } as const;
const ofState = {
  open: 'danger',
  acknowledged: 'secondary',
  explained: 'secondary',
  resolved: 'success',
  retracted: 'neutral',
  closed: 'neutral',
} as const;

export const LevelBadge = ({ level }: { readonly level: ExceedanceLevel }) => {
  const text = useText();
  return <Badge variant={ofLevel[level]}>{text(`exceedance.level.${level}`)}</Badge>;
};

export const ExceedanceBadge = ({ state }: { readonly state: ExceedanceState }) => {
  const text = useText();
  return <Badge variant={ofState[state]}>{text(`exceedance.state.${state}`)}</Badge>;
};
