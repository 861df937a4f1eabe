import type { Sql } from '../../../../../lib/database';
import type { ReportOrder, ReportSnapshot } from '../../../contracts';

export interface KeptSnapshot {
  readonly snapshot: ReportSnapshot;
  readonly order: ReportOrder;
  /** JSON, packed by gzip. */
  readonly packed: Buffer;
}

interface NewSnapshot {
  readonly id: string;
  readonly order: ReportOrder;
  readonly sha256: string;
  readonly cutOff: Date;
  readonly checkpoint: { readonly size: string; readonly root: string } | null;
  readonly recordIds: readonly string[];
  readonly packed: Buffer;
}

export const insertSnapshot = async (sql: Sql, teamId: string, snapshot: NewSnapshot): Promise<void> => {
  const { id, order, sha256, cutOff, checkpoint, recordIds, packed } = snapshot;
  await sql.query(
    `insert into luminous.report_snapshot
       (team_id, id, from_day, to_day, subjects, sha256, cut_off, checkpoint_size, checkpoint_root, record_ids, packed)
     values ($1::text, $2::text, $3::date, $4::date, $5::text[], $6::text, $7::timestamptz, $8::bigint, $9::text, $10::text[], $11::bytea)`,
    [
      ...[teamId, id, order.from, order.to, order.subjects, sha256, cutOff],
      ...[checkpoint?.size ?? null, checkpoint?.root ?? null, recordIds, packed],
    ],
  );
};

/** False when the report has one already, or is over. */
export const setSnapshot = async (sql: Sql, teamId: string, reportId: string, snapshotId: string): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `update reports set snapshot_id = $3::text, updated_at = now()
      where team_id = $1::text and document_id = $2::text and snapshot_id is null and state = 'making'`,
    [teamId, reportId, snapshotId],
  );
  return rowCount === 1;
};

interface SnapshotRow {
  readonly from: string;
  readonly to: string;
  readonly subjects: string[];
  readonly sha256: string;
  readonly cut_off: Date;
  readonly checkpoint_size: string | null;
  readonly checkpoint_root: string | null;
  readonly record_count: number;
}

const columns = `
  to_char(from_day, 'YYYY-MM-DD') as from, to_char(to_day, 'YYYY-MM-DD') as to, subjects, sha256, cut_off,
  checkpoint_size::text as checkpoint_size, checkpoint_root, cardinality(record_ids) as record_count`;

const toKept = (id: string, row: SnapshotRow): Omit<KeptSnapshot, 'packed'> => {
  const { from, to, subjects, sha256, cut_off: cutOff, checkpoint_size: size, checkpoint_root: root, record_count: recordCount } = row;
  const checkpoint = size === null || root === null ? null : { size, root };
  return { order: { from, to, subjects }, snapshot: { id, sha256, cutOff: cutOff.toISOString(), recordCount, checkpoint } };
};

/** Without what is in it. */
export const findSnapshot = async (sql: Sql, teamId: string, id: string): Promise<Omit<KeptSnapshot, 'packed'> | null> => {
  const { rows } = await sql.query<SnapshotRow>(
    `select ${columns} from luminous.report_snapshot where team_id = $1::text and id = $2::text`,
    [teamId, id],
  );
  return rows[0] === undefined ? null : toKept(id, rows[0]);
};

export const findWholeSnapshot = async (sql: Sql, teamId: string, id: string): Promise<KeptSnapshot | null> => {
  const { rows } = await sql.query<SnapshotRow & { readonly packed: Buffer }>(
    `select ${columns}, packed from luminous.report_snapshot where team_id = $1::text and id = $2::text`,
    [teamId, id],
  );
  return rows[0] === undefined ? null : { ...toKept(id, rows[0]), packed: rows[0].packed };
};
