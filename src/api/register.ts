import type { Core } from '@strapi/types';
import { registerAdminPermissions } from '../lib/admin-permissions';
import { registerJob } from '../lib/jobs';
import { leaveUploadsUnread } from '../lib/upload';
import { custodyAdminRoutes, custodyPermissions } from './custody/admin-routes';
import { guidelineAdminRoutes } from './guideline/admin-routes';
import { intakeAdminRoutes, intakePermissions } from './intake/admin-routes';
import { CreateImport } from './intake/contracts';
import { workOffOrder } from './intake/jobs/work-off-order';
import { methodAdminRoutes } from './method/admin-routes';
import { ensureMethods } from './method/services/method/ensure-methods';
import { panelAdminRoutes } from './panel/admin-routes';
import { ensurePanels } from './panel/services/panel/ensure-panels';
import { parameterAdminRoutes } from './parameter/admin-routes';
import { ensureParameters } from './parameter/services/parameter/ensure-parameters';
import { reviewAdminRoutes, reviewPermissions } from './review-policy/admin-routes';
import { ensurePublicPolicy } from './review-policy/services/review-policy/ensure-public-policy';
import { notificationsService } from '../plugins/notifications/contracts';
import { reportsService } from '../plugins/reports/contracts';
import { teamsService } from '../plugins/teams/contracts';
import { resultsAsObservations } from './observation/observation-source';
import { resultsAsReports } from './report/report-source';
import { hasResults } from './result/queries/has-results';
import { siteAdminRoutes } from './site/admin-routes';
import { firstSite, provisionSites } from './site/provision-sites';
import { stationAdminRoutes } from './station/admin-routes';
import { ensureUnits } from './unit/services/unit/ensure-units';

/** What the domain adds to Strapi beyond its folders. */
export const registerDomain = async (strapi: Core.Strapi): Promise<void> => {
  registerJob(strapi, workOffOrder);
  leaveUploadsUnread(strapi, CreateImport, ['/api', '/luminous']);
  strapi.server.routes(intakeAdminRoutes(strapi));
  strapi.server.routes(reviewAdminRoutes(strapi));
  strapi.server.routes(siteAdminRoutes(strapi));
  strapi.server.routes(custodyAdminRoutes(strapi));
  strapi.server.routes(guidelineAdminRoutes(strapi));
  for (const routes of [parameterAdminRoutes, panelAdminRoutes, methodAdminRoutes, stationAdminRoutes])
    strapi.server.routes(routes(strapi));
  const teams = teamsService(strapi);
  teams.registerProvisioning(provisionSites);
  teams.registerOnboardingFact(firstSite);
  teams.registerOnboardingFact({ name: 'first-result', order: 40, isDone: hasResults });
  notificationsService(strapi).registerObservationSource(resultsAsObservations);
  reportsService(strapi).registerReportSource(resultsAsReports(strapi));
  await registerAdminPermissions(strapi, [...intakePermissions, ...reviewPermissions, ...custodyPermissions]);
};

/** Rows without which the product cannot work, on every installation. */
export const seedReferenceData = async (strapi: Core.Strapi): Promise<void> => {
  await ensureUnits(strapi);
  await ensureParameters(strapi);
  await ensureMethods(strapi);
  await ensurePanels(strapi);
  await ensurePublicPolicy(strapi);
};
