import { z } from 'zod';
import { Channel, NotificationType } from './notification-type';

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Hours and minutes as a clock on the wall shows them. */
const WallTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 08:00')
  .meta({ description: 'A time of day, from 00:00 to 23:59.', examples: ['08:00'] });

export const Digest = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('at-once') }),
    z.strictObject({ kind: z.literal('hourly') }),
    z.strictObject({ kind: z.literal('daily'), at: WallTime }),
  ])
  .meta({
    id: 'Digest',
    description:
      'Whether mails and pushes come one by one, or gathered when an hour is full or at a time of day. In-app is always at once.',
  });
export type Digest = z.infer<typeof Digest>;

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export const QuietHours = z
  .strictObject({
    from: WallTime,
    to: WallTime.meta({ description: 'When they end: the next day when that is not after `from`.' }),
    days: z.array(z.enum(weekdays)).min(1).max(7).meta({ description: 'Days on which they begin.' }),
  })
  .refine(({ from, to, days }) => from !== to || new Set(days).size < weekdays.length, {
    path: ['days'],
    message: 'some time of the week must be left',
  })
  .meta({ id: 'QuietHours', description: 'Mails and pushes wait until these are over, unless they are critical.' });
export type QuietHours = z.infer<typeof QuietHours>;

/** Whether nobody can switch it off. Asking for that is refused, rather than taken in and passed over. */
export const isLockedOn = (type: NotificationType, channel: Channel): boolean => type === 'critical' && channel === 'in-app';

const Switches = z
  .partialRecord(NotificationType, z.partialRecord(Channel, z.boolean()))
  .refine((switches) => switches.critical?.['in-app'] !== false, {
    path: ['critical', 'in-app'],
    message: 'critical alerts always stand in the inbox',
  });

/** What one layer says: a person for themselves, or a team for those of its people who have not chosen. What is left out, it leaves open. */
export const Preferences = z
  .strictObject({
    channels: Switches.optional().meta({ description: 'On which ways somebody is told of what.' }),
    digest: Digest.optional().meta({ description: 'For every type that has none of its own here.' }),
    digests: z.partialRecord(NotificationType, Digest).optional().meta({ description: 'For single types.' }),
    quietHours: QuietHours.nullable().optional().meta({ description: 'Null: none, whatever the team has.' }),
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, 'an IANA time zone such as America/Edmonton')
      .optional()
      .meta({ description: 'Whose clock counts for digests and quiet hours.', examples: ['America/Edmonton'] }),
  })
  .meta({ id: 'NotificationPreferences', description: 'What somebody wants to be told, on which way, and when.' });
export type Preferences = z.infer<typeof Preferences>;

export const PreferenceLayer = z.enum(['person', 'team', 'product']).meta({
  id: 'PreferenceLayer',
  description: 'Who said so: the person, the team, or Luminous where neither says anything.',
});
export type PreferenceLayer = z.infer<typeof PreferenceLayer>;
