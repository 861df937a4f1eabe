import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import type { Sql } from '../../../lib/database';
import { problems } from '../../../lib/problem';
import { serviceDoor } from '../../../lib/service-door';

export * from './history';
export * from './proof';

export const ChangeEvent = z
  .object({
    id: z.string().meta({ description: 'Rises with time; not gapless.' }),
    recordedAt: z.iso.datetime().meta({ description: 'Server clock, UTC.' }),
    actor: z.string().meta({ description: 'Who, as kind:id.', examples: ['admin:1'] }),
    requestId: z.string().nullable().meta({ description: 'The request that made the change, where there was one.' }),
    table: z.string().meta({ description: 'What kind of record.', examples: ['results'] }),
    rowKey: z.string().meta({ description: 'Which record: its document id, or its row id where it has none.' }),
    action: z.enum(['insert', 'update', 'delete', 'baseline']),
    changedFields: z.array(z.string()).meta({ description: 'For updates: the fields whose values differ.' }),
  })
  .meta({ id: 'ChangeEvent', description: 'Who changed what, when.' });
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const ListChanges = defineContract({
  operationId: 'listChanges',
  method: 'GET',
  path: '/audit/changes',
  tag: 'Audit',
  summary: 'List the changes of one record, oldest first',
  access: ['staff'],
  request: {
    query: z.object({
      table: z
        .string()
        .max(63)
        .meta({ description: 'The kind of record.', examples: ['results'] }),
      rowKey: z.string().max(255).meta({ description: 'The record.' }),
      after: z
        .string()
        .regex(/^\d{1,18}$/)
        .default('0')
        .meta({ description: 'Continue behind this event id.' }),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: {
      description: 'The changes; `next` is set while there are more.',
      body: z.object({ data: z.array(ChangeEvent), next: z.string().nullable() }),
    },
  },
  problems: [problems['request.invalid'], problems['request.unauthenticated']],
});

/** What a check of the whole ledger found; all is well when there are no findings. */
export interface LedgerCheck {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly rows: number;
  readonly findings: readonly { readonly code: string; readonly where: string }[];
}

/** Something that happened to no row: somebody came in, took something away, looked at something. */
export interface Happening {
  /** `identity`: who came in; `access`: who took or saw what. */
  readonly kind: 'identity' | 'access';
  readonly action: string;
  /** About which record, where it is about one. */
  readonly type?: string;
  readonly key?: string;
  readonly teamId?: string | null;
  /** What else there is to tell; can be erased. Never a secret. */
  readonly detail?: Readonly<Record<string, string>>;
}

export interface AuditService {
  /** Puts the change trigger on every recorded table. Owner only; throws when a table is neither declared nor reviewed. */
  installCapture(sql: Sql): Promise<void>;
  /** On record when this returns, whatever becomes of the request. Who cannot be recorded is given nothing. @throws Problem server.unavailable */
  record(happening: Happening): Promise<void>;
  /** Reads everything; for a command or the night. */
  checkLedger(): Promise<LedgerCheck>;
  /** Makes the key that is set the one that signs. Answers its verifier key. */
  rotateKey(): Promise<string>;
  /** Seals for as long as this node leads; null where it was not given the means. Stopping waits for the stroke under way. */
  startSealer(): { stop(): Promise<void> } | null;
}

export const auditService = serviceDoor<AuditService>('plugin::audit.audit');
