import type { Sql } from '../../../lib/database';
import type { NewCustodyEntry } from '../contracts';

interface About {
  readonly teamId: string;
  readonly sampleId: string;
}

/** Returns the id of the entry. Where it stands in the chain, and whether it may, the database says. */
export const insertCustodyEvent = async (sql: Sql, { teamId, sampleId }: About, entry: NewCustodyEntry): Promise<string> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'insert-custody-event',
    text: `
      insert into custody_events (
        document_id, team_id, sample_id, stage, action, from_custodian, to_custodian, relinquished_at, received_at, place, latitude, longitude,
        seal_number, seal_state, temperature_celsius, condition, device_serial, device_firmware, file_digests, gap_reason, correction_of,
        note, created_at, updated_at, published_at)
      select luminous.new_document_id(), $1::text, $2::text, n.stage, n.action, n."from", n."to", n."relinquishedAt", n."receivedAt", n.place,
             n.latitude, n.longitude, n."sealNumber", n."sealState", n."temperatureCelsius", n.condition, n."deviceSerial", n."deviceFirmware",
             n."fileSha256List", n."gapReason", n."correctionOf", n.note, now(), now(), now()
        from jsonb_to_record($3::jsonb) as n (
               stage text, action text, "from" text, "to" text, "relinquishedAt" timestamptz, "receivedAt" timestamptz, place text,
               latitude numeric, longitude numeric, "sealNumber" text, "sealState" text, "temperatureCelsius" numeric, condition text,
               "deviceSerial" text, "deviceFirmware" text, "fileSha256List" jsonb, "gapReason" text, "correctionOf" text, note text)
      returning document_id as id`,
    values: [teamId, sampleId, JSON.stringify(entry)],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('An entry was added and did not come back.');
  return row.id;
};
