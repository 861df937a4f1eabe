import type { CustodyEntry } from '../contracts';

export interface EntryRow extends Omit<CustodyEntry, 'relinquishedAt' | 'receivedAt' | 'recordedAt'> {
  readonly relinquishedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly recordedAt: Date;
}

/** Of the entries of one sample, as e. The seal is judged by the database, which judges the chain. */
export const entryColumns = `
  e.document_id as id, e.sequence, e.stage, e.action, e.from_custodian as "from", e.to_custodian as "to", e.relinquished_at as "relinquishedAt",
  e.received_at as "receivedAt", e.recorded_at as "recordedAt", e.recorded_by as "recordedBy", e.place,
  trim_scale(e.latitude)::text as latitude, trim_scale(e.longitude)::text as longitude, e.seal_number as "sealNumber",
  e.seal_state as "sealState", trim_scale(e.temperature_celsius)::text as "temperatureCelsius", e.condition, e.device_serial as "deviceSerial",
  e.device_firmware as "deviceFirmware", array(select jsonb_array_elements_text(coalesce(e.file_digests, '[]'))) as "fileSha256List", e.gap_reason as "gapReason",
  e.correction_of as "correctionOf", e.note, array(select jsonb_array_elements_text(e.flags)) as flags,
  (select c.document_id from custody_events c
    where c.team_id = e.team_id and c.sample_id = e.sample_id and c.step = e.step and c.sequence > e.sequence
    order by c.sequence limit 1) as "correctedBy",
  coalesce(s.is_seal_wrong, false) as "isSealWrong"`;

export const toEntry = ({ relinquishedAt, receivedAt, recordedAt, ...row }: EntryRow): CustodyEntry => ({
  ...row,
  relinquishedAt: relinquishedAt?.toISOString() ?? null,
  receivedAt: receivedAt?.toISOString() ?? null,
  recordedAt: recordedAt.toISOString(),
});
