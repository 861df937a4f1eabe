import { requireActor } from '../../../../../lib/actor';

/** Events are delivered in the scope of the team to which they happened. */
export const teamOfEvent = (): string => {
  const { scope } = requireActor();
  if (typeof scope === 'string') throw new Error('This event happened to no team.');
  return scope.team;
};
