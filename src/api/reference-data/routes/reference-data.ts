import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { LoadGuidelines, LoadLaboratoryQualifiers, LoadStations } from '../contracts';
import { loadGuidelinesHandler } from '../controllers/reference-data/load-guidelines';
import { loadLaboratoryQualifiersHandler } from '../controllers/reference-data/load-laboratory-qualifiers';
import { loadStationsHandler } from '../controllers/reference-data/load-stations';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, LoadStations, loadStationsHandler(strapi)),
    route(strapi, LoadLaboratoryQualifiers, loadLaboratoryQualifiersHandler(strapi)),
    route(strapi, LoadGuidelines, loadGuidelinesHandler(strapi)),
  ],
});
