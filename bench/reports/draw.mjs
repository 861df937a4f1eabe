// @ts-check
import { gunzipSync } from 'node:zlib';
import { parseJson } from '../../launcher/core/json.mjs';
import { select } from '../lib/select.mjs';
import { loadReportCode } from './report-code.mjs';

/**
 * The page that a report of the product was printed from, drawn again from its snapshot.
 * @param {import('pg').Client} superuser
 * @param {string} id of a report that is ready
 */
export const drawAgain = async (superuser, id) => {
  const [kept] = /** @type {{ packed: Buffer, from: string, to: string, snapshot: string, sha256: string, teamId: string }[]} */ (
    await select(
      superuser,
      `select s.packed, s.from_day::text as from, s.to_day::text as to, s.id as snapshot, s.sha256, s.team_id as "teamId"
         from reports r join luminous.report_snapshot s on s.team_id = r.team_id and s.id = r.snapshot_id
        where r.document_id = $1::text`,
      [id],
    )
  );
  if (kept === undefined) throw new Error(`The report ${id} has no snapshot.`);
  const now = '2026-01-01T00:00:00.000Z';
  return loadReportCode().summaryTemplate.draw({
    report: { id, kind: 'summary', templateVersion: 1, requestedAt: now },
    order: { from: kept.from, to: kept.to, subjects: [] },
    locale: 'en',
    snapshot: { id: kept.snapshot, sha256: kept.sha256, cutOff: now, recordCount: 0, checkpoint: null },
    data: /** @type {unknown} */ (parseJson(gunzipSync(kept.packed).toString('utf8'))),
    publicUrl: 'http://localhost',
  });
};
