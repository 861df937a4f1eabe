import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListLaboratoryQualifiers } from '../contracts';
import { listLaboratoryQualifiersHandler } from '../controllers/laboratory-qualifier/list-laboratory-qualifiers';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, ListLaboratoryQualifiers, listLaboratoryQualifiersHandler(strapi))],
});
