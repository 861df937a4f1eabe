import type { Sql } from '../../../../../../lib/database';
import { publish } from '../../../../../../lib/events';
import { LedgerAlarmRaised, type LedgerPart } from '../../../../contracts';
import { noteAlarms } from '../../queries/note-alarms';

/** The ledger is that of all teams, and its alarms are for Luminous' own people. */
const staff = 'staff';

/** Tells of each finding once, and again at most daily while it lasts; in the transaction of whoever found it. */
export const raiseAlarm = async (sql: Sql, part: LedgerPart, found: readonly string[]): Promise<void> => {
  if (found.length === 0) return;
  const findings = await noteAlarms(sql, part, found);
  if (findings.length > 0) await publish(sql, LedgerAlarmRaised, staff, { part, findings });
};
