import type { Sql } from '../../../lib/database';
import type { NewCustodyEntry } from '../contracts';

export interface EntryOfSample {
  /** Chosen by whoever adds it: a broken rule names it. */
  readonly id: string;
  readonly sampleId: string;
  readonly entry: NewCustodyEntry;
}

/** Adds entries in their order. Where each stands in its chain, and whether all of them may, the database says. */
export const insertCustodyEvents = async (sql: Sql, teamId: string, entries: readonly EntryOfSample[]): Promise<void> => {
  await sql.query({
    name: 'insert-custody-events',
    text: `
      insert into custody_events (
        document_id, team_id, sample_id, stage, action, from_custodian, to_custodian, relinquished_at, received_at, place, latitude, longitude,
        seal_number, seal_state, temperature_celsius, condition, device_serial, device_firmware, file_digests, gap_reason, correction_of,
        note, created_at, updated_at, published_at)
      select n.id, $1::text, n."sampleId", n.stage, n.action, n."from", n."to", n."relinquishedAt", n."receivedAt", n.place, n.latitude,
             n.longitude, n."sealNumber", n."sealState", n."temperatureCelsius", n.condition, n."deviceSerial", n."deviceFirmware",
             n."fileSha256List", n."gapReason", n."correctionOf", n.note, now(), now(), now()
        from jsonb_to_recordset($2::jsonb) as n (
               place_in_order integer, id text, "sampleId" text, stage text, action text, "from" text, "to" text, "relinquishedAt" timestamptz,
               "receivedAt" timestamptz, place text, latitude numeric, longitude numeric, "sealNumber" text, "sealState" text,
               "temperatureCelsius" numeric, condition text, "deviceSerial" text, "deviceFirmware" text, "fileSha256List" jsonb,
               "gapReason" text, "correctionOf" text, note text)
       order by n.place_in_order`,
    values: [teamId, JSON.stringify(entries.map(({ id, sampleId, entry }, at) => ({ ...entry, id, sampleId, place_in_order: at })))],
  });
};
