import type { Core } from '@strapi/types';
import { decodeCursor, encodeCursor } from '../../../../../../lib/cursor';
import type { Sql } from '../../../../../../lib/database';
import type { Save } from '../../../../contracts';
import { listEventsOfRecords } from '../../queries/dossier/list-events-of-records';
import type { RecordKey } from '../../queries/list-record-events';
import { requireDossier } from '../dossier/require-dossier';
import { composeSaves } from './compose-saves';

interface Asked {
  readonly kind?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Found {
  readonly data: Save[];
  readonly next: string | null;
  readonly records: { type: string; count: number }[];
}

const countByType = (records: readonly RecordKey[]): Found['records'] => {
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
};

/** What was done to a record and to what hangs on it, save by save. @throws Problem resource.not-found, ledger.dossier-too-large */
export const listRelatedSaves = async (
  strapi: Core.Strapi,
  sql: Sql,
  record: RecordKey,
  { kind, cursor, limit }: Asked,
): Promise<Found> => {
  const before = cursor === undefined ? null : decodeCursor(cursor).rowId;
  const records = await requireDossier(strapi, sql, record);
  const saves = await composeSaves(sql, await listEventsOfRecords(sql, records, { kind, before, limit: limit + 1 }));
  const data = saves.slice(0, limit);
  const last = data.at(-1);
  const rowId = last?.records[0]?.event;
  const next = saves.length > limit && last !== undefined && rowId !== undefined ? encodeCursor({ at: last.at, rowId }) : null;
  return { data, next, records: countByType(records) };
};
