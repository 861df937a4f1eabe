import type { Core } from '@strapi/types';
import { withSql, type Sql } from '../../../../../../lib/database';
import type { ExportedEvent, FieldChange, Seal } from '../../../../contracts';
import type { Frozen } from '../../queries/export/frozen';
import { listFrozenEvents, type FrozenEvent } from '../../queries/export/list-frozen-events';
import type { EventFilter } from '../../queries/history/event-filter';
import { findSpanOfPeriod } from '../../queries/history/find-span-of-period';
import { listActorNames } from '../../queries/history/list-actor-names';
import { listSeals } from '../../queries/history/list-seals';
import { createRewound } from './rewound';

const eventsAtOnce = 500;

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly seals: ReadonlyMap<string, Seal>;
  readonly fields: ReadonlyMap<string, FieldChange[]>;
}

/** What was signed since is left out, so that who asks for the same moment again is told the same. */
const sealOf = (seal: Seal | undefined, { signedSize }: Frozen): Seal | null => {
  const size = seal?.checkpointSize ?? null;
  return seal !== undefined && size !== null && BigInt(size) <= BigInt(signedSize) ? seal : null;
};

const tell = (event: FrozenEvent, frozen: Frozen, { names, seals, fields }: Known): ExportedEvent => ({
  event: event.id,
  save: event.transaction,
  recordedAt: event.recordedAt,
  claimedAt: event.claimedAt,
  actor: event.actor,
  actorName: names.get(event.actor) ?? null,
  kind: event.kind,
  action: event.action,
  type: event.type,
  key: event.key,
  team: event.team,
  reasonCode: event.reasonCode,
  reason: event.reason,
  intent: event.intent,
  requestId: event.requestId,
  fields: fields.get(event.id) ?? [],
  detail: event.detail,
  seal: sealOf(seals.get(event.id), frozen),
});

/** A stroke at a time: a slow receiver holds no connection, and no more than a stroke is in memory. */
export async function* readEvents(strapi: Core.Strapi, frozen: Frozen, filter: EventFilter): AsyncGenerator<ExportedEvent[]> {
  const span = await withSql(strapi, async (sql) => findSpanOfPeriod(sql, filter));
  const rewound = createRewound();
  const readStroke = async (sql: Sql, before: string | null): Promise<ExportedEvent[]> => {
    const events = await listFrozenEvents(sql, frozen, filter, { span, before, limit: eventsAtOnce });
    const known = {
      names: await listActorNames(
        sql,
        events.map(({ actor }) => actor),
      ),
      seals: await listSeals(
        sql,
        events.map(({ id }) => id),
      ),
      fields: await rewound.changesOf(sql, events),
    };
    return events.map((event) => tell(event, frozen, known));
  };
  for (let before: string | null = null; ;) {
    const stroke: ExportedEvent[] = await withSql(strapi, async (sql) => readStroke(sql, before));
    if (stroke.length > 0) yield stroke;
    if (stroke.length < eventsAtOnce) return;
    before = stroke.at(-1)?.event ?? null;
  }
}
