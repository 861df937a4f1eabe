import type { EffectivePreferences, NotificationType, Preferences } from '../../../../contracts';
import type { Right } from '../../../../contracts/notification-type';
import { resolvePreferences, type PreferenceLayers } from '../../domain/delivery/resolve-preferences';
import { notificationTable } from '../../domain/notification-types/table';

interface Told {
  readonly chosen: Preferences | null;
  readonly layers: PreferenceLayers;
  /** Whether somebody who may do that hears of what asks for it. */
  readonly hears: (right: Right) => boolean;
}

const isTold = (type: NotificationType, hears: Told['hears']): boolean => {
  const { right } = notificationTable[type];
  return right !== null && hears(right);
};

/** Nobody is asked about what they are never told. */
export const tellPreferences = ({ chosen, layers, hears }: Told): EffectivePreferences => {
  const { timeZone, quietHours, types } = resolvePreferences(layers);
  return {
    chosen: chosen ?? {},
    timeZone,
    quietHours,
    types: types
      .filter(({ type }) => isTold(type, hears))
      .map(({ type, channels, digest }) => ({
        type,
        isUrgent: notificationTable[type].isUrgent,
        channels: [...channels],
        digest,
      })),
  };
};
