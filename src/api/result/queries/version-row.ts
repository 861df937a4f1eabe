import type { Sight } from '../../review-policy/contracts';
import type { ResultVersion } from '../contracts';

/** A version as JSON of the database: times are text there. */
export interface VersionRow extends Omit<ResultVersion, 'detection' | 'importedAt' | 'releasedAt'> {
  readonly detection_condition: string | null;
  readonly detection_limit: string | null;
  readonly imported_at: string;
  readonly released_at: string | null;
}

/** All versions of the measurement of which r is one, the newest first. */
export const resultVersions = (sight: Sight): string => `
  select coalesce(json_agg(v order by v.version desc, v.row_id desc), '[]')
    from (select o.id as row_id, o.document_id as id, o.version, o.review_state as "reviewState", o.is_current as "isCurrent",
                 trim_scale(o.value)::text as value, o.unit, o.detection_condition, trim_scale(o.detection_limit)::text as detection_limit,
                 o.value_text as text, o.import_id as "importId", i.created_at as imported_at, i.reason, o.released_at,
                 o.supersedes_id as supersedes
            from results o
            join imports i on i.team_id = o.team_id and i.document_id = o.import_id
           where o.team_id = r.team_id and o.sample_id = r.sample_id and o.measurement_key = r.measurement_key
             ${sight === 'released' ? `and o.review_state = 'Released'` : ''}) v`;

const toInstant = (time: string): string => new Date(time).toISOString();

export const toVersion = (row: VersionRow): ResultVersion => ({
  id: row.id,
  version: row.version,
  reviewState: row.reviewState,
  isCurrent: row.isCurrent,
  value: row.value,
  unit: row.unit,
  detection: row.detection_condition === null ? null : { condition: row.detection_condition, limit: row.detection_limit },
  text: row.text,
  importId: row.importId,
  importedAt: toInstant(row.imported_at),
  reason: row.reason,
  releasedAt: row.released_at === null ? null : toInstant(row.released_at),
  supersedes: row.supersedes,
});
