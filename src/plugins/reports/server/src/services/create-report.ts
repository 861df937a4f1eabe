import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../lib/actor';
import { atOneMoment, inTransaction, withSql } from '../../../../../lib/database';
import { newDocumentId } from '../../../../../lib/ids';
import { enqueue } from '../../../../../lib/jobs';
import { Problem } from '../../../../../lib/problem';
import type { Team } from '../../../../teams/contracts';
import { reportProblems, type NewReport, type Report } from '../../../contracts';
import { isSameOrder } from '../domain/is-same-order';
import { makeReportJob } from '../jobs/make-report';
import { insertReport } from '../queries/insert-report';
import { findSnapshot } from '../queries/report-snapshot';
import { getReport } from './get-report';
import { requireSource, requireTemplate } from './source';

/** More of a team would only keep others waiting. */
const mostWaiting = 20;

/** @throws Problem report.snapshot-unfit */
const checkSnapshot = async (strapi: Core.Strapi, team: Team, { snapshot, ...order }: NewReport): Promise<void> => {
  if (snapshot === null) return;
  const kept = await withSql(strapi, async (sql) => findSnapshot(sql, team.id, snapshot));
  if (kept === null) throw new Problem(reportProblems['report.snapshot-unfit'], `The team has no snapshot "${snapshot}".`);
  if (!isSameOrder(kept.order, order)) {
    throw new Problem(reportProblems['report.snapshot-unfit'], `It is of ${kept.order.from} to ${kept.order.to}.`);
  }
};

/** What cannot become a report is refused at once, and not by a job that nobody watches. @throws Problem report.too-large, report.subject-unknown */
const checkOrder = async (strapi: Core.Strapi, team: Team, wanted: NewReport): Promise<void> => {
  if (wanted.snapshot !== null) return;
  const { from, to, subjects } = wanted;
  const { isTooLarge } = await atOneMoment(strapi, async (sql) => requireSource(strapi).preview(sql, team, { from, to, subjects }));
  if (isTooLarge) throw new Problem(reportProblems['report.too-large'], `${from} to ${to} is more than one report can hold.`);
};

/** It exists, and its job with it, when this returns. @throws Problem as the contract says */
export const createReport = async (strapi: Core.Strapi, team: Team, wanted: NewReport): Promise<Report> => {
  const template = requireTemplate(strapi, wanted.kind);
  await checkSnapshot(strapi, team, wanted);
  await checkOrder(strapi, team, wanted);
  const actor = requireActor();
  const id = newDocumentId();
  return inTransaction(strapi, async (sql) => {
    const row = { ...wanted, id, teamId: team.id, templateVersion: template.version, requestedBy: actorRef(actor), mostWaiting };
    if (!(await insertReport(sql, row))) {
      const detail = `${String(mostWaiting)} reports of the team are waiting or being made.`;
      throw new Problem(reportProblems['report.too-many-waiting'], detail, {}, { 'Retry-After': '30' });
    }
    await enqueue(sql, makeReportJob, actor, { id }, { key: `report:${id}` });
    return getReport(sql, team, id);
  });
};
