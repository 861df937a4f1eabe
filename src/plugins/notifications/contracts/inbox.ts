import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems } from '../../../lib/problem';
import { InTeam, Locale, usualInTeam } from '../../teams/contracts/usual';
import { Notification } from './notification';
import { NotificationSeverity, NotificationType } from './notification-type';

const Position = z.string().regex(/^\d{1,18}$/, 'a position in the inbox');
const NotificationId = z.string().regex(/^[a-z0-9]{1,64}$/);

export const InboxCounts = z
  .object({
    unseen: z.int().meta({ description: 'How many nobody has laid eyes on yet: what a badge shows.' }),
    unread: z.int(),
  })
  .meta({ id: 'InboxCounts', description: 'As the server counts them, without what is archived.' });
export type InboxCounts = z.infer<typeof InboxCounts>;

export const inboxProblems = defineProblems({
  'inbox.too-many-streams': {
    status: 429,
    title: 'Too many streams are open',
    remedy: 'Close pages that are not looked at, or ask for the counts instead.',
  },
});

/** A page in one language says nothing in another. */
const language = Locale.optional().meta({ description: 'Of the texts; without it the one that you are written to in.' });

/** An inbox is a person's own, so no right in the team is asked for: what one may not know, one is not told. */
const own = { access: ['member'], tag: 'Notifications' } as const;
const counted = z.object({ data: InboxCounts });

export const ListNotifications = defineContract({
  ...own,
  operationId: 'listNotifications',
  method: 'GET',
  path: '/notifications',
  summary: 'List what you were told in a team',
  request: {
    query: InTeam.extend({
      state: z.enum(['inbox', 'unread', 'archived']).default('inbox').meta({ description: 'The inbox holds read ones as well.' }),
      severity: NotificationSeverity.optional(),
      type: NotificationType.optional(),
      locale: language,
      limit: z.coerce.number().int().min(1).max(100).default(25),
      cursor: Position.optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'The newest first; `next` is set while there are more.',
      body: z.object({ data: z.array(Notification), next: Position.nullable(), counts: InboxCounts }),
    },
  },
  problems: usualInTeam,
});

export const GetInboxCounts = defineContract({
  ...own,
  operationId: 'getInboxCounts',
  method: 'GET',
  path: '/notifications/counts',
  summary: 'Count what you have not seen and not read',
  request: { query: InTeam },
  responses: { 200: { description: 'The counts.', body: counted } },
  problems: usualInTeam,
});

export const NotificationMark = z.enum(['seen', 'read', 'unread', 'archived', 'unarchived']);
export type NotificationMark = z.infer<typeof NotificationMark>;

const takesPosition = (mark: NotificationMark): boolean => ['seen', 'read', 'archived'].includes(mark);

export const MarkNotifications = defineContract({
  ...own,
  operationId: 'markNotifications',
  method: 'POST',
  path: '/notifications/marks',
  summary: 'Mark as seen, read, unread or archived: one, several, or all up to a position',
  description: 'What is read or archived counts as seen. An equal event that joins it later takes the marks away.',
  request: {
    query: InTeam,
    body: z
      .strictObject({
        mark: NotificationMark,
        ids: z.array(NotificationId).min(1).max(500).optional().meta({ description: 'These; all in the inbox when they are left out.' }),
        upTo: Position.optional().meta({ description: 'Only as far as this: what has come meanwhile stays as it is.' }),
      })
      .refine(({ mark, ids, upTo }) => ids !== undefined || (upTo !== undefined && takesPosition(mark)), {
        path: ['ids'],
        message: 'say which, or up to which position they are seen, read or archived',
      }),
  },
  responses: { 200: { description: 'The counts as they are now.', body: counted } },
  problems: usualInTeam,
});

export const StreamNotifications = defineContract({
  ...own,
  operationId: 'streamNotifications',
  method: 'GET',
  path: '/notifications/stream',
  summary: 'Be told live, by server-sent events',
  description:
    'For EventSource. `counts`: `{data: counts}`. `notification`: `{data: notification, counts}`; one that an equal event has joined comes again. `reset`: more was missed than is repeated, read the list again. `end`: your access to the team is over. Whoever comes back with Last-Event-ID misses nothing.',
  request: {
    query: InTeam.extend({
      after: Position.optional().meta({ description: 'Begin behind this position; Last-Event-ID goes before it.' }),
      locale: language,
    }),
    headers: z.object({ 'last-event-id': Position.optional() }),
  },
  responses: { 200: { description: 'Events, until either side goes.', contentTypes: ['text/event-stream'] } },
  problems: [...usualInTeam, inboxProblems['inbox.too-many-streams']],
});
