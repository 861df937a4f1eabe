import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ExportResults } from '../contracts';
import { exportResultsHandler } from '../controllers/export/export-results';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ExportResults, exportResultsHandler(strapi))],
});
