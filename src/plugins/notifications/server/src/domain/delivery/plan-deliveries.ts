import type { Channel, NotificationType, NotificationSeverity } from '../../../../contracts/notification-type';
import type { Digest } from '../../../../contracts/preferences';
import { notificationTable } from '../notification-types/table';
import { endOfPeriod } from './digest-times';
import { endOfQuiet } from './quiet-hours';
import { resolveQuietHours, resolveTimeZone, resolveType, type PreferenceLayers } from './resolve-preferences';

export interface Occasion {
  readonly type: NotificationType;
  readonly severity: NotificationSeverity;
  /** Something newer is known already: it stands in the inbox and nowhere else. */
  readonly isHistorical: boolean;
  /** The source that brought history in, when that is what is told; null for everything else. */
  readonly backfillOf: string | null;
  readonly preferences: PreferenceLayers;
  readonly now: Date;
}

export interface PlannedDelivery {
  readonly channel: Channel;
  readonly dueAt: Date;
  /** Goes before everything else that is due. */
  readonly isUrgent: boolean;
  /** What has the same key, for one person in one team, goes out as one message; null goes out by itself. */
  readonly digestKey: string | null;
  /** It is there and is counted, but nothing rings, shows itself or speaks up. */
  readonly isSilent: boolean;
}

/** When somebody can be told. */
interface Times {
  readonly now: number;
  /** The end of the digest's period; now when nothing is gathered. */
  readonly endOf: (digest: Digest) => number;
  /** When quiet hours are over; the instant itself outside of them. */
  readonly awake: (instant: number) => number;
}

const timesOf = (preferences: PreferenceLayers, now: number): Times => {
  const zone = resolveTimeZone(preferences).value;
  const quiet = resolveQuietHours(preferences).value;
  return {
    now,
    endOf: (digest) => (digest.kind === 'at-once' ? now : endOfPeriod(now, digest, zone)),
    awake: (instant) => (quiet === null ? instant : endOfQuiet(instant, quiet, zone)),
  };
};

/** More of the same may follow at once: what is not urgent waits for it, so that it is one message. */
const settleMs = 60_000;

const restful = { isUrgent: false, isSilent: false } as const;

/**
 * What waits is gathered by the instant at which it goes out, whatever it waited for: after a night there is one message, not one for each
 * hour of it.
 */
const planWaiting = (channel: Channel, digest: Digest, { now, endOf, awake }: Times): PlannedDelivery => {
  const end = awake(endOf(digest));
  if (end <= now) return { channel, dueAt: new Date(now + settleMs), digestKey: null, ...restful };
  const dueAt = new Date(end);
  return { channel, dueAt, digestKey: `${channel}@${dueAt.toISOString()}`, ...restful };
};

/** History is told once for each source, by mail and never at once: more of it may be on its way. */
const planBackfill = (source: string, digest: Digest, { endOf, awake }: Times): PlannedDelivery => ({
  channel: 'email',
  dueAt: new Date(awake(endOf(digest.kind === 'at-once' ? { kind: 'hourly' } : digest))),
  digestKey: `email@backfill:${source}`,
  ...restful,
});

/** One entry for each channel on which somebody is told, in the order of the channels; none when they want to hear nothing of it. */
export const planDeliveries = ({ type, severity, isHistorical, backfillOf, preferences, now }: Occasion): PlannedDelivery[] => {
  const answers = resolveType(preferences, type);
  const times = timesOf(preferences, now.getTime());
  const isPast = isHistorical || backfillOf !== null;
  const isUrgent = !isPast && (severity === 'critical' || notificationTable[type].isUrgent);
  const digest = answers.digest.value;

  const plan = (channel: Channel): PlannedDelivery | null => {
    if (channel === 'in-app') {
      const isQuiet = !isUrgent && times.awake(times.now) > times.now;
      return { channel, dueAt: now, digestKey: null, isUrgent, isSilent: isPast || isQuiet };
    }
    if (isUrgent) return { channel, dueAt: now, digestKey: null, isUrgent, isSilent: false };
    if (!isPast) return planWaiting(channel, digest, times);
    return channel === 'email' && !isHistorical && backfillOf !== null ? planBackfill(backfillOf, digest, times) : null;
  };
  return answers.channels.flatMap(({ channel, value }) => (value ? (plan(channel) ?? []) : []));
};
