import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { ListImportMappings, PutImportMapping, RemoveImportMapping } from '../contracts';
import { listImportMappingsHandler } from '../controllers/import-mapping/list-import-mappings';
import { putImportMappingHandler } from '../controllers/import-mapping/put-import-mapping';
import { removeImportMappingHandler } from '../controllers/import-mapping/remove-import-mapping';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, ListImportMappings, listImportMappingsHandler(strapi)),
    route(strapi, PutImportMapping, putImportMappingHandler(strapi)),
    route(strapi, RemoveImportMapping, removeImportMappingHandler(strapi)),
  ],
});
