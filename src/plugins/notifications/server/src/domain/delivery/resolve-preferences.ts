import { channels, notificationTypes, type Channel, type NotificationType } from '../../../../contracts/notification-type';
import { isLockedOn, type Digest, type PreferenceLayer, type Preferences, type QuietHours } from '../../../../contracts/preferences';
import { notificationTable } from '../notification-types/table';

export interface PreferenceLayers {
  /** Null: they never chose anything. */
  readonly person: Preferences | null;
  readonly team: Preferences | null;
  /** The zone of the team's days, for whoever names none. */
  readonly teamTimeZone: string;
}

/** What holds, and who said so. */
export interface Answer<Value> {
  readonly value: Value;
  readonly from: PreferenceLayer;
}

export interface ChannelAnswer extends Answer<boolean> {
  readonly channel: Channel;
  /** Nobody can switch it off. */
  readonly isLocked: boolean;
}

export interface TypeAnswers {
  readonly type: NotificationType;
  readonly channels: readonly ChannelAnswer[];
  readonly digest: Answer<Digest>;
}

export interface ResolvedPreferences {
  readonly timeZone: Answer<string>;
  readonly quietHours: Answer<QuietHours | null>;
  readonly types: readonly TypeAnswers[];
}

/** The nearest layer that says something; undefined is to say nothing, null is an answer. */
const nearest = <Value>({ person, team }: PreferenceLayers, read: (layer: Preferences) => Value | undefined): Answer<Value> | null => {
  const own = person === null ? undefined : read(person);
  if (own !== undefined) return { value: own, from: 'person' };
  const shared = team === null ? undefined : read(team);
  return shared === undefined ? null : { value: shared, from: 'team' };
};

const resolveChannel = (layers: PreferenceLayers, type: NotificationType, channel: Channel): ChannelAnswer => {
  if (isLockedOn(type, channel)) return { channel, value: true, from: 'product', isLocked: true };
  const usual = { value: notificationTable[type].channels.includes(channel), from: 'product' } as const;
  return { channel, isLocked: false, ...(nearest(layers, (layer) => layer.channels?.[type]?.[channel]) ?? usual) };
};

/** Somebody who wants everything once a day means all types, also those for which the team has chosen something by name. */
export const resolveType = (layers: PreferenceLayers, type: NotificationType): TypeAnswers => ({
  type,
  channels: channels.map((channel) => resolveChannel(layers, type, channel)),
  digest: nearest(layers, (layer) => layer.digests?.[type] ?? layer.digest) ?? { value: notificationTable[type].digest, from: 'product' },
});

export const resolveTimeZone = (layers: PreferenceLayers): Answer<string> =>
  nearest(layers, (layer) => layer.timeZone) ?? { value: layers.teamTimeZone, from: 'team' };

export const resolveQuietHours = (layers: PreferenceLayers): Answer<QuietHours | null> =>
  nearest(layers, (layer) => layer.quietHours) ?? { value: null, from: 'product' };

/** A person's own word over the team's, the team's over what Luminous does by itself; each answer says whose it is. */
export const resolvePreferences = (layers: PreferenceLayers): ResolvedPreferences => ({
  timeZone: resolveTimeZone(layers),
  quietHours: resolveQuietHours(layers),
  types: notificationTypes.map((type) => resolveType(layers, type)),
});
