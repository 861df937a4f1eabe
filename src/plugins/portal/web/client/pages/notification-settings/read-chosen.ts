import type { Channel, NotificationType } from '../../../../../notifications/contracts/notification-type';
import type { EffectivePreferences } from '../../../../../notifications/contracts/preference-routes';
import type { Preferences } from '../../../../../notifications/contracts/preferences';
import { textOf } from '../../parts/find-faulty';

export type Layer = 'person' | 'team';

export const nameOfSwitch = (type: NotificationType, channel: Channel): string => `${type}/${channel}`;

type Switches = NonNullable<Preferences['channels']>;

/** What was chosen before or is other than what holds. The rest stays open, so that the team's choice counts there also when it changes. */
const switchesOf = (values: FormData, { chosen, types }: EffectivePreferences): Switches => {
  const switches: Switches = {};
  for (const { type, channels } of types) {
    for (const { channel, value, isLocked } of channels) {
      const isOn = values.has(nameOfSwitch(type, channel));
      const isOpen = isLocked || (chosen.channels?.[type]?.[channel] === undefined && isOn === value);
      if (!isOpen) switches[type] = { ...switches[type], [channel]: isOn };
    }
  }
  return switches;
};

const digestOf = (values: FormData) => {
  const kind = textOf(values, 'digest');
  if (kind === 'daily') return { digest: { kind, at: textOf(values, 'at') } as const };
  return kind === 'at-once' || kind === 'hourly' ? { digest: { kind } as const } : {};
};

const quietOf = (values: FormData): object => {
  const kind = textOf(values, 'quiet');
  if (kind === 'none') return { quietHours: null };
  return kind === 'own' ? { quietHours: { from: textOf(values, 'from'), to: textOf(values, 'to'), days: values.getAll('days') } } : {};
};

/** What the form says, and what was chosen elsewhere and does not stand in it. */
export const readChosen = (values: FormData, told: EffectivePreferences): { readonly chosen: object } => {
  const zone = textOf(values, 'timeZone');
  const { digests, channels } = told.chosen;
  const shown = new Set<string>(told.types.map(({ type }) => type));
  const hidden: Switches = Object.fromEntries(Object.entries(channels ?? {}).filter(([type]) => !shown.has(type)));
  const switches = { ...hidden, ...switchesOf(values, told) };
  return {
    chosen: {
      ...(Object.keys(switches).length === 0 ? {} : { channels: switches }),
      ...(digests === undefined ? {} : { digests }),
      ...digestOf(values),
      ...quietOf(values),
      ...(zone === '' ? {} : { timeZone: zone }),
    },
  };
};
