import { nameOfActor } from '../../../../../lib/name-of-actor';
import { problems } from '../../../../../lib/problem';
import { pdfProblems } from '../../../../../lib/pdf/pdf-problems';
import { reportProblems, type Report } from '../../../contracts';

type Plain = Pick<
  Report,
  'id' | 'kind' | 'templateVersion' | 'locale' | 'from' | 'to' | 'subjects' | 'state' | 'requestedBy' | 'requestedByName'
>;

export interface ReportRow extends Plain {
  readonly row_id: string;
  readonly stage: NonNullable<Report['stage']> | null;
  readonly requested_at: Date;
  readonly finished_at: Date | null;
  readonly snapshot_id: string | null;
  readonly snapshot_sha256: string | null;
  readonly cut_off: Date | null;
  readonly record_count: number | null;
  readonly checkpoint_size: string | null;
  readonly checkpoint_root: string | null;
  readonly file_name: string | null;
  readonly size_bytes: number | null;
  readonly file_sha256: string | null;
  readonly page_count: number | null;
  readonly fault: string | null;
  readonly superseded_at: Date | null;
  readonly changed_count: number | null;
}

/** Of `reports r` with what `reportJoins` brings. */
export const reportColumns = `
  r.id::text as row_id, r.document_id as id, r.kind, r.template_version as "templateVersion", r.locale, r.from_day as from, r.to_day as to,
  r.subjects::json as subjects, r.state, w.stage, r.requested_by as "requestedBy", ${nameOfActor('r.requested_by')} as "requestedByName",
  r.requested_at, r.finished_at, r.snapshot_id, s.sha256 as snapshot_sha256, s.cut_off, cardinality(s.record_ids) as record_count,
  s.checkpoint_size::text as checkpoint_size, s.checkpoint_root, r.file_name, r.size_bytes, r.file_sha_256 as file_sha256, r.page_count,
  r.fault, r.superseded_at, r.changed_count`;

export const reportJoins = `
  left join luminous.report_snapshot s on s.team_id = r.team_id and s.id = r.snapshot_id
  left join luminous.report_work w on w.team_id = r.team_id and w.report_id = r.document_id and r.state = 'making'`;

const snapshotOf = (row: ReportRow): Report['snapshot'] => {
  const { snapshot_id: id, snapshot_sha256: sha256, cut_off: cutOff, checkpoint_size: size, checkpoint_root: root } = row;
  if (id === null || sha256 === null || cutOff === null) return null;
  const checkpoint = size === null || root === null ? null : { size, root };
  return { id, sha256, cutOff: cutOff.toISOString(), recordCount: row.record_count ?? 0, checkpoint };
};

const fileOf = (row: ReportRow): Report['file'] => {
  const { file_name: name, size_bytes: sizeBytes, file_sha256: sha256, page_count: pageCount } = row;
  return name === null || sizeBytes === null || sha256 === null || pageCount === null ? null : { name, sizeBytes, sha256, pageCount };
};

const faults = new Map(
  [...Object.values(reportProblems), ...Object.values(pdfProblems), ...Object.values(problems)].map((kind) => [kind.code, kind]),
);

const faultOf = (code: string | null): Report['fault'] => {
  if (code === null) return null;
  const { title, remedy } = faults.get(code) ?? reportProblems['report.not-made'];
  return { code, title, remedy };
};

export const toReport = (row: ReportRow): Report => {
  const { id, kind, templateVersion, locale, from, to, subjects, state, stage, requestedBy, requestedByName } = row;
  return {
    ...{ id, kind, templateVersion, locale, from, to, subjects, state, stage, requestedBy, requestedByName },
    requestedAt: row.requested_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    snapshot: snapshotOf(row),
    file: fileOf(row),
    fault: faultOf(row.fault),
    superseded:
      row.superseded_at === null || row.changed_count === null
        ? null
        : { at: row.superseded_at.toISOString(), changedCount: row.changed_count },
  };
};
