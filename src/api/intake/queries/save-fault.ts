import type { Sql } from '../../../lib/database';
import type { FaultCode } from '../contracts';

/** Keeps one fault of a file as a whole with its import. */
export const saveFault = async (
  sql: Sql,
  fault: { teamId: string; importId: string; line: number; code: FaultCode; reason: string },
): Promise<void> => {
  await sql.query(
    `insert into luminous.import_fault (team_id, import_id, line, code, reason) values ($1::text, $2::text, $3::int, $4::text, $5::text)`,
    [fault.teamId, fault.importId, fault.line, fault.code, fault.reason],
  );
};
