import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';

/** Hashes and signatures say nothing about anybody: whoever wants to watch the log may. */
const open = { access: ['anybody'], tag: 'Ledger' } as const;
/** The row security of the event decides; what one does not see is not there. */
const reading = { access: ['staff', 'key', 'member'], needs: 'history.read', tag: 'Ledger' } as const;

export const proofProblems = defineProblems({
  'ledger.not-sealed': {
    status: 409,
    title: 'This is recorded and not yet sealed',
    remedy: 'Ask again in a few seconds.',
  },
  'ledger.bundle-of-another-team': {
    status: 403,
    title: 'The bundle of a record is given by the team that it belongs to',
    remedy: 'Ask the team for it. The history of the record and the proofs of its events are open to you.',
  },
  'ledger.bundle-too-large': {
    status: 413,
    title: 'The record has more events than one bundle holds, or more hangs on it',
    remedy: 'Ask for the bundle of one of those that hang on it, or ask Luminous.',
  },
});

const Hash = z.base64().length(44);
const Size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const Team = z
  .string()
  .max(64)
  .optional()
  .meta({ description: 'The team, by its short name; staff see all teams.', examples: ['northern'] });

const asked = [problems['request.invalid'], problems['resource.not-found']];
const askedInTeam = [...asked, problems['request.unauthenticated'], proofProblems['ledger.not-sealed']];

const SignedCheckpoint = z
  .object({
    size: z.int().meta({ description: 'How many events the log held.' }),
    note: z.string().meta({ description: 'The signed note: origin, size, root hash, signature.' }),
    signedAt: z.iso.datetime().meta({ description: 'Server clock, UTC; not part of what is signed.' }),
  })
  .meta({ id: 'SignedCheckpoint', description: 'What the log held at a moment, signed: C2SP tlog-checkpoint.' });

export const GetCheckpoint = defineContract({
  ...open,
  operationId: 'getCheckpoint',
  method: 'GET',
  path: '/ledger/checkpoint',
  summary: 'The latest signed checkpoint of the ledger',
  description: 'Keep it: whoever holds an older checkpoint can show that nothing before it was changed since.',
  request: {},
  responses: { 200: { description: 'A signed note (C2SP tlog-checkpoint).', contentTypes: ['text/plain'] } },
  problems: asked,
});

export const ListCheckpoints = defineContract({
  ...open,
  operationId: 'listCheckpoints',
  method: 'GET',
  path: '/ledger/checkpoints',
  summary: 'List the checkpoints of the ledger, smallest first',
  request: {
    query: z.object({
      after: Size.default(0).meta({ description: 'Continue behind the checkpoint of this size.' }),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(SignedCheckpoint), next: z.string().nullable() }),
    },
  },
  problems: [problems['request.invalid']],
});

export const ListVerifierKeys = defineContract({
  ...open,
  operationId: 'listVerifierKeys',
  method: 'GET',
  path: '/ledger/keys',
  summary: 'List the keys that the ledger is verified with',
  description: 'Compare them once with what Luminous has told you by another way; a key that comes with what it signs proves little.',
  request: {},
  responses: {
    200: {
      description: 'All that ever signed, oldest first.',
      body: z.object({
        data: z.array(
          z
            .object({
              verifier: z.string().meta({ description: 'C2SP verifier key: name, id, type and key.' }),
              sinceSize: z.int().meta({ description: 'How many events the log held when it began to sign.' }),
              addedAt: z.iso.datetime(),
            })
            .meta({ id: 'VerifierKey', description: 'A key of the ledger.' }),
        ),
      }),
    },
  },
  problems: [],
});

export const GetTile = defineContract({
  ...open,
  operationId: 'getTile',
  method: 'GET',
  path: '/ledger/tiles/:level/:index',
  summary: 'Fetch a tile of the tree: up to 256 hashes, one behind the other',
  description: 'As in C2SP tlog-tiles. A tile only ever grows, so that so many of its hashes are the same for ever.',
  request: {
    params: z.object({ level: z.coerce.number().int().min(0).max(6), index: Size }),
    query: z.object({ width: z.coerce.number().int().min(1).max(256).optional().meta({ description: 'Only so many of its hashes.' }) }),
  },
  responses: { 200: { description: 'The hashes, 32 bytes each.', contentTypes: ['application/octet-stream'] } },
  problems: asked,
});

export const GetConsistency = defineContract({
  ...open,
  operationId: 'getConsistency',
  method: 'GET',
  path: '/ledger/consistency',
  summary: 'Prove that the log begins with all that it held when it was smaller',
  request: {
    query: z.object({
      from: Size.min(1).meta({ description: 'The size of the older checkpoint.' }),
      to: Size.min(1).optional().meta({ description: 'The size of the newer one; without it, the latest.' }),
    }),
  },
  responses: {
    200: {
      description: 'The proof (RFC 6962, 2.1.2).',
      body: z.object({ data: z.object({ from: z.int(), to: z.int(), proof: z.array(Hash) }) }),
    },
  },
  problems: asked,
});

export const GetEventProof = defineContract({
  ...reading,
  operationId: 'getEventProof',
  method: 'GET',
  path: '/ledger/events/:id/proof',
  summary: 'Prove that an event is in the log',
  request: {
    params: z.object({ id: z.string().regex(/^[1-9]\d{0,17}$/) }),
    query: z.object({ team: Team }),
  },
  responses: {
    200: {
      description: 'The leaf, and the proof (RFC 6962, 2.1.1) that it is in the tree of the checkpoint.',
      body: z.object({
        data: z.object({
          leaf: z.base64().meta({ description: 'The bytes that were hashed.' }),
          index: z.int(),
          proof: z.array(Hash),
          checkpoint: z.string().meta({ description: 'The signed note that the proof is for.' }),
        }),
      }),
    },
  },
  problems: askedInTeam,
});

export const GetBundle = defineContract({
  ...reading,
  operationId: 'getBundle',
  method: 'GET',
  path: '/ledger/bundle',
  summary: 'Take the proven history of a record along, with a program that verifies it offline',
  description: 'That it was taken is recorded first; where it cannot be recorded, it is not given.',
  request: {
    query: z.object({
      type: z
        .string()
        .min(1)
        .max(63)
        .meta({ description: 'The kind of record.', examples: ['results'] }),
      key: z.string().min(1).max(255).meta({ description: 'The record.' }),
      with: z.enum(['related']).optional().meta({ description: 'Also everything that hangs on the record.' }),
      since: Size.min(1)
        .optional()
        .meta({ description: 'The size of a checkpoint that you hold: the bundle then proves that nothing before it has changed.' }),
      team: Team,
    }),
  },
  responses: { 200: { description: 'The bundle; its README.txt tells how to verify it.', contentTypes: ['application/zip'] } },
  problems: [
    ...askedInTeam,
    problems['server.unavailable'],
    proofProblems['ledger.bundle-of-another-team'],
    proofProblems['ledger.bundle-too-large'],
  ],
});
