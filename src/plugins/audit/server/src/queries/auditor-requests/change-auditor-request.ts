import { actorRef, requireActor } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import type { DossierScope } from '../../../../contracts';
import type { RecordKey } from '../list-record-events';

/** Each of these is one statement that only finds the request as it must be: of two at once one changes it, and the other finds nothing. */

export interface Approval {
  readonly scope: DossierScope;
  readonly records: readonly RecordKey[];
  readonly endsAt: string;
  readonly isOnBehalf: boolean;
  readonly legalBasis: string | null;
}

/** False when it is not asked any more. */
export const approveRequestRow = async (sql: Sql, id: string, approval: Approval): Promise<boolean> => {
  const { scope, records, endsAt, isOnBehalf, legalBasis } = approval;
  const { rowCount } = await sql.query({
    name: 'approve-auditor-request',
    text: `
      update luminous.auditor_request
         set state = 'approved', decided_at = clock_timestamp(), decided_by = $2::text, is_on_behalf = $3::boolean, legal_basis = $4::text,
             granted_scope = $5::jsonb, granted_records = $6::jsonb, ends_at = $7::timestamptz
       where id = $1::text and state = 'asked'`,
    values: [
      id,
      actorRef(requireActor()),
      isOnBehalf,
      legalBasis,
      JSON.stringify(scope),
      JSON.stringify(records.map(({ type, key }) => [type, key])),
      endsAt,
    ],
  });
  return rowCount === 1;
};

/** False when it is not asked any more. */
export const declineRequestRow = async (sql: Sql, id: string, reason: string, isOnBehalf: boolean): Promise<boolean> => {
  const { rowCount } = await sql.query({
    name: 'decline-auditor-request',
    text: `
      update luminous.auditor_request
         set state = 'declined', decided_at = clock_timestamp(), decided_by = $2::text, is_on_behalf = $3::boolean, decline_reason = $4::text
       where id = $1::text and state = 'asked'`,
    values: [id, actorRef(requireActor()), isOnBehalf, reason],
  });
  return rowCount === 1;
};

/** False when it is in none of these states any more, or has ended. */
export const withdrawRequestRow = async (sql: Sql, id: string, states: readonly string[]): Promise<boolean> => {
  const { rowCount } = await sql.query({
    name: 'withdraw-auditor-request',
    text: `
      update luminous.auditor_request set state = 'withdrawn'
       where id = $1::text and state = any ($2::text[]) and (ends_at is null or ends_at > now())`,
    values: [id, states],
  });
  return rowCount === 1;
};

export interface Made {
  readonly checkpointSize: number;
  readonly rootHash: string;
  readonly bundleSha256: string;
  readonly bundleBytes: number;
  readonly eventCount: number;
  readonly recordCount: number;
}

/** False when it is not waiting for its bundle any more. */
export const markRequestMade = async (sql: Sql, id: string, made: Made): Promise<boolean> => {
  const { checkpointSize, rootHash, bundleSha256, bundleBytes, eventCount, recordCount } = made;
  const { rowCount } = await sql.query({
    name: 'mark-auditor-request-made',
    text: `
      update luminous.auditor_request
         set state = 'made', made_at = clock_timestamp(), checkpoint_size = $2::bigint, root_hash = $3::text, bundle_sha256 = $4::text,
             bundle_bytes = $5::bigint, event_count = $6::int, record_count = $7::int
       where id = $1::text and state = 'approved' and ends_at > now()`,
    values: [id, checkpointSize, rootHash, bundleSha256, bundleBytes, eventCount, recordCount],
  });
  return rowCount === 1;
};

/** False when it is not waiting for its bundle any more. */
export const markRequestFailed = async (sql: Sql, id: string, fault: string): Promise<boolean> => {
  const { rowCount } = await sql.query({
    name: 'mark-auditor-request-failed',
    text: `update luminous.auditor_request set state = 'failed', fault = $2::text where id = $1::text and state = 'approved'`,
    values: [id, fault],
  });
  return rowCount === 1;
};
