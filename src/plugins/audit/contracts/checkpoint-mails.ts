import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';

export const checkpointMailProblems = defineProblems({
  'checkpoint-reader.is-there': {
    status: 409,
    title: 'The checkpoint is mailed to this address already',
    remedy: 'Use another address, or stop the mails to this one first.',
  },
});

const Team = z
  .string()
  .max(64)
  .optional()
  .meta({ description: 'The team, by its short name; staff who name none mean Luminous’ own list.', examples: ['northern'] });

export const CheckpointReader = z
  .object({
    id: z.string(),
    email: z.string(),
    locale: z.enum(['en', 'fr']),
    createdAt: z.iso.datetime(),
    confirmedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Null until the link in the first mail was followed: nothing else is sent.' }),
    mailedAt: z.iso.datetime().nullable().meta({ description: 'When the mail server last took a checkpoint for it.' }),
  })
  .meta({ id: 'CheckpointReader', description: 'An address that gets the newest checkpoint every day.' });
export type CheckpointReader = z.infer<typeof CheckpointReader>;

const managing = { access: ['staff', 'member'], needs: 'settings.manage', tag: 'Ledger' } as const;
const usual = [
  problems['request.invalid'],
  problems['request.unauthenticated'],
  problems['request.forbidden'],
  problems['resource.not-found'],
];

export const ListCheckpointReaders = defineContract({
  ...managing,
  operationId: 'listCheckpointReaders',
  method: 'GET',
  path: '/ledger/checkpoint-readers',
  summary: 'List the addresses that get the newest checkpoint every day',
  request: { query: z.object({ team: Team }) },
  responses: { 200: { description: 'Those of the team.', body: z.object({ data: z.array(CheckpointReader) }) } },
  problems: usual,
});

export const CreateCheckpointReader = defineContract({
  ...managing,
  operationId: 'createCheckpointReader',
  method: 'POST',
  path: '/ledger/checkpoint-readers',
  summary: 'Have the newest checkpoint mailed to an address every day',
  description:
    'Whoever keeps these mails can show later that the past was not rewritten. An address that a team names must follow a link first.',
  request: {
    query: z.object({ team: Team }),
    body: z.strictObject({
      email: z
        .email()
        .max(254)
        .meta({ examples: ['records@regulator.example'] }),
      locale: z.enum(['en', 'fr']).default('en').meta({ description: 'The language of the mails.' }),
    }),
  },
  responses: { 201: { description: 'The address.', body: z.object({ data: CheckpointReader }) } },
  problems: [...usual, checkpointMailProblems['checkpoint-reader.is-there']],
});

export const RemoveCheckpointReader = defineContract({
  ...managing,
  operationId: 'removeCheckpointReader',
  method: 'DELETE',
  path: '/ledger/checkpoint-readers/:id',
  summary: 'Stop the daily checkpoints to an address',
  request: { params: z.object({ id: z.string().max(255) }), query: z.object({ team: Team }) },
  responses: { 200: { description: 'The address, which gets none any more.', body: z.object({ data: CheckpointReader }) } },
  problems: usual,
});

const answering = { access: ['anybody'], tag: 'Ledger', method: 'POST' } as const;
const Answered = z.object({ data: z.object({ email: z.string() }) });
const withToken = {
  body: z.strictObject({
    token: z
      .string()
      .regex(/^[\w-]{43}$/)
      .meta({ description: 'From the link in a mail.' }),
  }),
};

export const ConfirmCheckpointMails = defineContract({
  ...answering,
  operationId: 'confirmCheckpointMails',
  path: '/ledger/checkpoint-mails/confirm',
  summary: 'Say that the daily checkpoint is welcome at this address',
  request: withToken,
  responses: { 200: { description: 'It comes from tomorrow on.', body: Answered } },
  problems: [problems['request.invalid'], problems['resource.not-found']],
});

export const StopCheckpointMails = defineContract({
  ...answering,
  operationId: 'stopCheckpointMails',
  path: '/ledger/checkpoint-mails/stop',
  summary: 'Stop the daily checkpoint to this address',
  request: withToken,
  responses: { 200: { description: 'None comes any more.', body: Answered } },
  problems: [problems['request.invalid'], problems['resource.not-found']],
});
