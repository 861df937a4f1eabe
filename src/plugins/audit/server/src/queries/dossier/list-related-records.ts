import type { Sql } from '../../../../../../lib/database';
import { composeDossier } from '../../domain/dossier/compose-dossier';
import type { Link } from '../../domain/dossier/links';
import type { RecordKey } from '../list-record-events';

interface Asked {
  /** Whether the reader sees another team's rows by its leave. */
  readonly isLetIn: boolean;
  readonly limit: number;
}

/** A record and what hangs on it, by table and key; nothing when the reader sees no such record. Has no name: each table has its own text. */
export const listRelatedRecords = async (
  sql: Sql,
  links: readonly Link[],
  { type, key }: RecordKey,
  { isLetIn, limit }: Asked,
): Promise<RecordKey[]> => {
  const { rows } = await sql.query<RecordKey>(composeDossier(type, links, isLetIn), [type, key, limit]);
  return rows;
};
