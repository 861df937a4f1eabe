import type { Sql } from '../../../../../../lib/database';
import type { DossierScope } from '../../../../contracts';
import type { RecordKey } from '../list-record-events';
import { requestColumns, type AuditorRequestRow } from './request-row';

/** As far as the actor sees it. */
export const findAuditorRequest = async (sql: Sql, id: string): Promise<AuditorRequestRow | null> => {
  const { rows } = await sql.query<AuditorRequestRow>({
    name: 'find-auditor-request',
    text: `select ${requestColumns} from luminous.auditor_request r where r.id = $1::text`,
    values: [id],
  });
  return rows[0] ?? null;
};

/** Until the end of the transaction: whoever records something of a request waits for the one before, so that its events have an order. */
export const lockAuditorRequest = async (sql: Sql, id: string): Promise<AuditorRequestRow | null> => {
  const { rows } = await sql.query<AuditorRequestRow>({
    name: 'lock-auditor-request',
    text: `select ${requestColumns} from luminous.auditor_request r where r.id = $1::text for no key update`,
    values: [id],
  });
  return rows[0] ?? null;
};

interface DetailRow {
  readonly message: string | null;
  readonly grantedScope: DossierScope | null;
  readonly recordCount: number | null;
  readonly decided_at: Date | null;
  readonly isOnBehalf: boolean | null;
  readonly legalBasis: string | null;
  readonly declineReason: string | null;
  readonly fault: string | null;
}

export const findRequestDetail = async (sql: Sql, id: string): Promise<DetailRow | null> => {
  const { rows } = await sql.query<DetailRow>({
    name: 'find-auditor-request-detail',
    text: `
      select r.message, r.granted_scope::json as "grantedScope", jsonb_array_length(r.granted_records) as "recordCount", r.decided_at,
             r.is_on_behalf as "isOnBehalf", r.legal_basis as "legalBasis", r.decline_reason as "declineReason", r.fault
        from luminous.auditor_request r
       where r.id = $1::text`,
    values: [id],
  });
  return rows[0] ?? null;
};

/** Which records were approved; none before that. */
export const listGrantedRecords = async (sql: Sql, id: string): Promise<RecordKey[]> => {
  const { rows } = await sql.query<RecordKey>({
    name: 'list-granted-records',
    text: `
      select g.pair ->> 0 as type, g.pair ->> 1 as key
        from luminous.auditor_request r
       cross join lateral jsonb_array_elements(r.granted_records) with ordinality g (pair, place)
       where r.id = $1::text
       order by g.place`,
    values: [id],
  });
  return rows;
};

interface ReceiptRow {
  readonly scope: DossierScope;
  readonly recordCount: number;
  readonly eventCount: number;
  readonly checkpointSize: string;
  readonly rootHash: string;
  readonly bundleSha256: string;
  readonly bundleBytes: string;
  readonly made_at: Date;
  readonly isOnBehalf: boolean;
  readonly legalBasis: string | null;
}

/** Null while nothing was made. */
export const findReceipt = async (sql: Sql, id: string): Promise<ReceiptRow | null> => {
  const { rows } = await sql.query<ReceiptRow>({
    name: 'find-auditor-receipt',
    text: `
      select r.granted_scope::json as scope, r.record_count as "recordCount", r.event_count as "eventCount",
             r.checkpoint_size::text as "checkpointSize", r.root_hash as "rootHash", r.bundle_sha256 as "bundleSha256",
             r.bundle_bytes::text as "bundleBytes", r.made_at, r.is_on_behalf as "isOnBehalf", r.legal_basis as "legalBasis"
        from luminous.auditor_request r
       where r.id = $1::text and r.made_at is not null`,
    values: [id],
  });
  return rows[0] ?? null;
};
