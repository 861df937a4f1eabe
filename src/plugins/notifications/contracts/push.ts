import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';

const Id = z.string().regex(/^[a-z0-9]{1,64}$/);
const bytes = (count: number) =>
  z
    .string()
    .max(200)
    .regex(/^[\w-]+=*$/, `${String(count)} bytes in base64url`)
    .meta({ description: `${String(count)} bytes in base64url.` });

export const mostPushSubscriptions = 10;

export const PushSubscription = z
  .object({
    id: Id,
    label: z.string().nullable().meta({ description: 'By which its person recognises the device.' }),
    service: z.string().meta({ description: 'The push service of the browser.', examples: ['fcm.googleapis.com'] }),
    createdAt: z.iso.datetime(),
    lastSuccessAt: z.iso.datetime().nullable().meta({ description: 'When the service last took a message.' }),
    isThisSignIn: z.boolean().meta({ description: 'It was made in the present session: it ends when you sign out here.' }),
  })
  .meta({ id: 'PushSubscription', description: 'A browser of yours that shows what you are told, also while no page is open.' });
export type PushSubscription = z.infer<typeof PushSubscription>;

/** What `PushSubscription.toJSON()` gives in a browser, and a name for the device. */
export const NewPushSubscription = z
  .strictObject({
    endpoint: z.url().max(2000).meta({ description: 'An https address of a push service that is known here.' }),
    expirationTime: z.number().nullish().meta({ description: 'Passed over: the service says when it is over.' }),
    keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
    label: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^[^\r\n]*$/, 'one line')
      .optional()
      .meta({ description: 'By default what the browser says of itself.', examples: ['Phone'] }),
  })
  .meta({ id: 'NewPushSubscription' });
export type NewPushSubscription = z.infer<typeof NewPushSubscription>;

export const pushProblems = defineProblems({
  'push.off': {
    status: 409,
    title: 'Nothing is pushed by this installation',
    remedy: 'Be told by mail and in the inbox. Whoever runs it can switch web push on: docs/web-push.md.',
  },
  'push.unknown-service': {
    status: 422,
    title: 'This push service is not known here',
    remedy: 'Subscribe with another browser, or ask whoever runs this installation to allow the service.',
  },
  'push.keys-unusable': {
    status: 422,
    title: 'Nothing can be encrypted with these keys',
    remedy: 'Send the keys exactly as the browser gives them.',
  },
  'push.too-many': {
    status: 409,
    title: 'You have as many devices as one person may have',
    remedy: 'Remove one that you do not use any more.',
  },
  'push.other-keys': {
    status: 409,
    title: 'This subscription belongs to somebody else',
    remedy: 'Let the browser end its subscription and make a new one.',
  },
});

/** Devices are a person's own, in whatever team. */
const own = { access: ['person'], tag: 'Notifications' } as const;
const usual = [problems['request.invalid'], problems['request.unauthenticated']];

export const GetPushKey = defineContract({
  ...own,
  operationId: 'getPushKey',
  method: 'GET',
  path: '/notifications/push-key',
  summary: 'Read the key with which a browser subscribes',
  request: {},
  responses: {
    200: {
      description: 'What goes into `applicationServerKey`. A subscription that was made with another one gets nothing: make it anew.',
      body: z.object({ data: z.object({ key: z.string() }) }),
    },
  },
  problems: [...usual, pushProblems['push.off']],
});

export const ListPushSubscriptions = defineContract({
  ...own,
  operationId: 'listPushSubscriptions',
  method: 'GET',
  path: '/notifications/push-subscriptions',
  summary: 'List your devices that are pushed to',
  request: {},
  responses: { 200: { description: 'The newest first.', body: z.object({ data: z.array(PushSubscription) }) } },
  problems: usual,
});

export const KeepPushSubscription = defineContract({
  ...own,
  operationId: 'keepPushSubscription',
  method: 'POST',
  path: '/notifications/push-subscriptions',
  summary: 'Have this browser pushed to',
  description:
    'May be repeated, and should be whenever the application starts while signed in: the same browser is the same device. It ends when you sign out of the session in which it was sent last, when its service says that it is over, or when somebody else subscribes with the same browser.',
  request: { headers: z.object({ 'user-agent': z.string().max(4000).optional() }), body: NewPushSubscription },
  responses: { 200: { description: 'The device as it is now.', body: z.object({ data: PushSubscription }) } },
  problems: [...usual, ...Object.values(pushProblems)],
});

export const RemovePushSubscription = defineContract({
  ...own,
  operationId: 'removePushSubscription',
  method: 'DELETE',
  path: '/notifications/push-subscriptions/:id',
  summary: 'Push nothing to a device any more',
  request: { params: z.object({ id: Id }) },
  responses: { 200: { description: 'It is gone.', body: z.object({ data: z.null() }) } },
  problems: [...usual, problems['resource.not-found']],
});
