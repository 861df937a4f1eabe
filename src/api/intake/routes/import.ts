import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { CreateImport, GetImport, ListImports } from '../contracts';
import { createImportHandler } from '../controllers/import/create-import';
import { getImportHandler } from '../controllers/import/get-import';
import { listImportsHandler } from '../controllers/import/list-imports';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, CreateImport, createImportHandler(strapi)),
    route(strapi, ListImports, listImportsHandler(strapi)),
    route(strapi, GetImport, getImportHandler(strapi)),
  ],
});
