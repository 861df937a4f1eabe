import { z } from 'zod';
import { NotificationSeverity, NotificationType } from './notification-type';

/** Something that is named, with what else there is to say of it. */
const Item = z.record(z.string(), z.union([z.string(), z.int(), z.null()]));

/**
 * Counts and items alone, so that two of them can be merged without losing anything: counts are added up, and items that differ in nothing
 * but their `count` are one with the sum. Eight are named at most; `rest` counts the others.
 */
export const NotificationContents = z.record(z.string(), z.union([z.int(), z.array(Item)])).meta({
  description: 'What it tells: at most eight `items` by name, how many more there are (`rest`), and what else is counted.',
  examples: [{ items: [{ name: 'Site A', count: 7 }], rest: 0 }],
});
export type NotificationContents = z.infer<typeof NotificationContents>;

export const NotificationSubject = z
  .object({
    type: z.string(),
    key: z.string(),
    link: z.string().meta({
      description: 'Where it can be read, below /api and in this team.',
      examples: ['/results?import=l0199b2c3d4e5f60718293a4b'],
    }),
  })
  .meta({ id: 'NotificationSubject', description: 'Something that a notification speaks of.' });
export type NotificationSubject = z.infer<typeof NotificationSubject>;

const Instant = z.iso.datetime();

export const Notification = z
  .object({
    id: z.string(),
    position: z.string().meta({ description: 'Its place in the inbox: what is new or was added to stands higher.', examples: ['1204'] }),
    type: NotificationType,
    severity: NotificationSeverity,
    text: z
      .object({ title: z.string(), sentence: z.string() })
      .meta({ description: 'The same in words, in the language of the person.', examples: [{ title: '7 new results, Site A' }] }),
    contents: NotificationContents,
    about: z.array(NotificationSubject),
    isHistorical: z.boolean().meta({ description: 'It tells of the past: no alert was sent.' }),
    createdAt: Instant,
    updatedAt: Instant.meta({ description: 'When the last equal event joined it.' }),
    seenAt: Instant.nullable(),
    readAt: Instant.nullable(),
    archivedAt: Instant.nullable(),
  })
  .meta({ id: 'Notification', description: 'What a person was told.' });
export type Notification = z.infer<typeof Notification>;

/** What happened, as whoever makes it true tells it. */
export interface NewNotification {
  readonly teamId: string;
  readonly type: NotificationType;
  /** Where it differs from that of the type. */
  readonly severity?: NotificationSeverity;
  /** Events of a team with the same type, severity and key are equal, and join each other when they come close together. */
  readonly eventKey: string;
  /** Names the event for good where it may be told more than once, such as by a job that is repeated. */
  readonly source?: string;
  readonly contents: NotificationContents;
  readonly about: readonly NotificationSubject[];
  /** It tells of the past: nobody is alerted, and it stands in the inbox alone. */
  readonly isHistorical?: boolean;
  /** The source that brings history in, of which people are told once, by a mail about all of it; it is historical as well. */
  readonly backfillOf?: string;
  /** Only these people, as far as the type is for them at all. */
  readonly among?: readonly string[];
}
