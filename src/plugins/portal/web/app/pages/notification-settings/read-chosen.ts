import type { EffectivePreferences } from '../../../../../notifications/contracts/preference-routes';
import { weekdays, type Digest, type Preferences } from '../../../../../notifications/contracts/preferences';
import type { paths } from '../../api/schema';

export type Layer = 'person' | 'team';

export type Wanted = paths['/notifications/preferences']['put']['requestBody']['content']['application/json'];
type Switches = NonNullable<Wanted['chosen']['channels']>;

const digestKindOf = ({ digest }: Preferences): Digest['kind'] | '' => digest?.kind ?? '';

const dailyAt = '08:00';
const night = { from: '22:00', to: '07:00' };

const quietKindOf = ({ quietHours }: Preferences): 'as' | 'none' | 'own' => {
  if (quietHours === undefined) return 'as';
  return quietHours === null ? 'none' : 'own';
};

/** As the fields show it: names are those of the body, so that what is wrong is said where it is. */
export const toFields = ({ chosen, quietHours: { value }, types }: EffectivePreferences) => ({
  quiet: quietKindOf(chosen),
  chosen: {
    channels: Object.fromEntries(
      types.map(({ type, channels }) => [type, Object.fromEntries(channels.map((way) => [way.channel, way.value]))]),
    ),
    digest: { kind: digestKindOf(chosen), at: chosen.digest?.kind === 'daily' ? chosen.digest.at : dailyAt },
    quietHours: { from: value?.from ?? night.from, to: value?.to ?? night.to, days: value === null ? [...weekdays] : [...value.days] },
    timeZone: chosen.timeZone ?? '',
  },
});
export type Fields = ReturnType<typeof toFields>;

/** What was chosen before or is other than what holds. The rest stays open, so that the team's choice counts there also when it changes. */
const switchesOf = ({ chosen: { channels: ticked } }: Fields, { chosen, types }: EffectivePreferences): Switches => {
  const switches: Switches = {};
  for (const { type, channels } of types) {
    for (const { channel, value, isLocked } of channels) {
      const isOn = ticked[type]?.[channel] ?? value;
      const isOpen = isLocked || (chosen.channels?.[type]?.[channel] === undefined && isOn === value);
      if (!isOpen) switches[type] = { ...switches[type], [channel]: isOn };
    }
  }
  return switches;
};

const digestOf = ({ chosen: { digest } }: Fields): Pick<Wanted['chosen'], 'digest'> => {
  const { kind, at } = digest;
  if (kind === '') return {};
  return { digest: kind === 'daily' ? { kind, at } : { kind } };
};

const quietOf = ({ quiet, chosen: { quietHours } }: Fields): Pick<Wanted['chosen'], 'quietHours'> => {
  if (quiet === 'none') return { quietHours: null };
  return quiet === 'own' ? { quietHours } : {};
};

/** What the form says, and what was chosen elsewhere and does not stand in it. */
export const readChosen = (fields: Fields, told: EffectivePreferences): Wanted => {
  const { timeZone } = fields.chosen;
  const { digests, channels } = told.chosen;
  const shown = new Set<string>(told.types.map(({ type }) => type));
  const hidden: Switches = Object.fromEntries(Object.entries(channels ?? {}).filter(([type]) => !shown.has(type)));
  const switches = { ...hidden, ...switchesOf(fields, told) };
  return {
    chosen: {
      ...(Object.keys(switches).length === 0 ? {} : { channels: switches }),
      ...(digests === undefined ? {} : { digests }),
      ...digestOf(fields),
      ...quietOf(fields),
      ...(timeZone === '' ? {} : { timeZone }),
    },
  };
};
