import type { Core } from '@strapi/types';
import { requireActor } from '../../../../lib/actor';
import type { Sql } from '../../../../lib/database';
import type { ReportOrder } from '../../../../plugins/reports/contracts';
import type { Team } from '../../../../plugins/teams/contracts';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ReportedRows } from '../../queries/list-reported-rows';
import type { Station } from '../../../station/contracts';
import { findStations } from './find-stations';

/** More would neither be printed in time nor be read. */
export const mostResults = 20_000;

interface Reported {
  readonly stations: readonly Station[];
  readonly rows: Omit<ReportedRows, 'limit'>;
}

/** A report tells what the team's own people see, whoever makes it for them. @throws Problem report.subject-unknown */
export const whatIsReported = async (strapi: Core.Strapi, sql: Sql, team: Team, order: ReportOrder): Promise<Reported> => {
  const { from, to, subjects } = order;
  const stations = await findStations(sql, team, subjects);
  const { sight } = await reviewPolicyService(strapi).findReader(sql, requireActor(), team);
  const stationIds = subjects.length === 0 ? null : stations.map(({ id }) => id);
  return { stations, rows: { teamId: team.id, sight, from, to, stationIds } };
};
