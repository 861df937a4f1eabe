import type { Core } from '@strapi/types';
import type { Sql } from '../../../../lib/database';
import { Problem } from '../../../../lib/problem';
import { notificationsService } from '../../../../plugins/notifications/contracts';
import { reportProblems, type ReportOrder, type TakenSnapshot } from '../../../../plugins/reports/contracts';
import type { Team } from '../../../../plugins/teams/contracts';
import type { ExportRow } from '../../../export/contracts/row';
import { readResults } from '../../../export/queries/read-results';
import type { ReportData, ReportedResult } from '../../contracts/report-data';
import { findReportedTeam } from '../../queries/find-reported-team';
import { listReportedRows } from '../../queries/list-reported-rows';
import { listReportedSites } from '../../queries/list-reported-sites';
import { mostResults, whatIsReported } from './what-is-reported';

const pageLength = 2000;

const readPages = async (sql: Sql, team: Team, rowIds: readonly string[]): Promise<ExportRow[]> => {
  const found: ExportRow[] = [];
  for (let at = 0; at < rowIds.length; at += pageLength) {
    const rows = await readResults(sql, { teamId: team.id, rowIds: rowIds.slice(at, at + pageLength), isBlurred: false });
    found.push(...rows.map((row) => ({ ...row, teamName: team.name })));
  }
  return found;
};

/** All reads are of the caller's moment. @throws Problem report.subject-unknown, report.too-large */
export const takeSnapshot = async (strapi: Core.Strapi, sql: Sql, team: Team, order: ReportOrder): Promise<TakenSnapshot> => {
  const { stations, rows } = await whatIsReported(strapi, sql, team, order);
  const rowIds = await listReportedRows(sql, { ...rows, limit: mostResults + 1 });
  if (rowIds.length > mostResults) {
    throw new Problem(reportProblems['report.too-large'], `A report holds up to ${String(mostResults)} results.`);
  }
  const found = await readPages(sql, team, rowIds);
  const observationIds = found.map(({ id }) => id);
  const { from, to } = order;
  const { judged, thresholds, exceedances } = await notificationsService(strapi).appraise(sql, team.id, { observationIds, from, to });
  const judgements = new Map(judged.map((one) => [one.id, one]));
  const results: ReportedResult[] = found.map((row) => {
    const judgement = judgements.get(row.id);
    return { ...row, outcome: judgement?.outcome ?? 'unruled', ruleId: judgement?.by?.versionId ?? null };
  });
  const named = await findReportedTeam(sql, team.id);
  if (named === null) throw new Error(`There is no team with the id "${team.id}".`);
  const ids = new Set(stations.map(({ id }) => id));
  const data: ReportData = {
    version: 1,
    team: named,
    sites: await listReportedSites(sql, team.id),
    stations: [...stations],
    results,
    thresholds: thresholds.map(({ id, version, versionId, quantityName, rule }) => ({ id, version, versionId, quantityName, rule })),
    exceedances: exceedances.filter(({ subject }) => ids.has(subject.id)),
  };
  return { data, recordIds: observationIds };
};
