import type { Core } from '@strapi/types';
import { inTransaction, withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { reportProblems, type ReportStage } from '../../../../contracts';
import { claimReport, type ClaimedReport } from '../../queries/claim-report';
import { markFailed } from '../../queries/finish-report';
import { noteStage } from '../../queries/note-stage';
import { requireTemplate } from '../source';
import { drawReport } from './draw-report';
import { keepReport } from './keep-report';
import { printReport } from './print-report';
import { settleSnapshot } from './settle-snapshot';
import { teamAtWork } from './team-at-work';

/** So often something may break in between before it is the report's own fault. */
const mostAttempts = 6;

const claim = async (strapi: Core.Strapi, teamId: string, id: string): Promise<ClaimedReport | null> =>
  inTransaction(strapi, async (sql) => {
    const claimed = await claimReport(sql, teamId, id);
    if (claimed === null || claimed.attempts <= mostAttempts) return claimed;
    await markFailed(sql, teamId, id, reportProblems['report.not-made'].code);
    return null;
  });

/** What will be the same next time. Everything else is tried again. */
const isFinal = (error: unknown): error is Problem => error instanceof Problem && error.kind.status < 500;

/** Stage by stage, and no connection is held while anything is drawn or printed. Whoever dies in between leaves it to be begun again. */
export const makeReport = async (strapi: Core.Strapi, id: string): Promise<void> => {
  const team = await teamAtWork(strapi);
  const report = await claim(strapi, team.id, id);
  if (report === null) return;
  const at = async (stage: ReportStage): Promise<void> => withSql(strapi, async (sql) => noteStage(sql, team.id, id, stage));
  try {
    const template = requireTemplate(strapi, report.kind);
    const kept = await settleSnapshot(strapi, team, report);
    await at('drawing');
    const drawn = await drawReport(strapi, { template, report, kept });
    await at('printing');
    const printed = await printReport(strapi, { report, drawn, kept });
    await at('keeping');
    await keepReport(strapi, team.id, id, printed);
  } catch (error) {
    if (!isFinal(error)) throw error;
    await inTransaction(strapi, async (sql) => markFailed(sql, team.id, id, error.kind.code));
  }
};
