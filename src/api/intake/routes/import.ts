import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { CreateImport, GetImport, GetRejectedLines, ListImportFaults, ListImports, ReleaseImport, WithdrawImport } from '../contracts';
import { createImportHandler } from '../controllers/import/create-import';
import { getImportHandler } from '../controllers/import/get-import';
import { getRejectedLinesHandler } from '../controllers/import/get-rejected-lines';
import { listImportFaultsHandler } from '../controllers/import/list-import-faults';
import { listImportsHandler } from '../controllers/import/list-imports';
import { releaseImportHandler } from '../controllers/import/release-import';
import { withdrawImportHandler } from '../controllers/import/withdraw-import';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, CreateImport, createImportHandler(strapi)),
    route(strapi, ListImports, listImportsHandler(strapi)),
    route(strapi, GetImport, getImportHandler(strapi)),
    route(strapi, ListImportFaults, listImportFaultsHandler(strapi)),
    route(strapi, GetRejectedLines, getRejectedLinesHandler(strapi)),
    route(strapi, ReleaseImport, releaseImportHandler(strapi)),
    route(strapi, WithdrawImport, withdrawImportHandler(strapi)),
  ],
});
