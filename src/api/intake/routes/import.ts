import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { CreateImport, GetImport, ListImports } from '../contracts';
import { createImportHandler, getImportHandler, listImportsHandler } from '../controllers/import/import-handlers';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, CreateImport, createImportHandler(strapi)),
    route(strapi, ListImports, listImportsHandler(strapi)),
    route(strapi, GetImport, getImportHandler(strapi)),
  ],
});
