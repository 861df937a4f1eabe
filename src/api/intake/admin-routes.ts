import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import {
  CreateImport,
  GetImport,
  GetRejectedLines,
  ListImportFaults,
  ListImportMappings,
  ListImports,
  PutImportMapping,
  ReleaseImport,
  RemoveImportMapping,
  WithdrawImport,
} from './contracts';
import { listImportMappingsHandler } from './controllers/import-mapping/list-import-mappings';
import { putImportMappingHandler } from './controllers/import-mapping/put-import-mapping';
import { removeImportMappingHandler } from './controllers/import-mapping/remove-import-mapping';
import { createImportHandler } from './controllers/import/create-import';
import { getImportHandler } from './controllers/import/get-import';
import { getRejectedLinesHandler } from './controllers/import/get-rejected-lines';
import { listImportFaultsHandler } from './controllers/import/list-import-faults';
import { listImportsHandler } from './controllers/import/list-imports';
import { releaseImportHandler } from './controllers/import/release-import';
import { withdrawImportHandler } from './controllers/import/withdraw-import';

const action = {
  read: 'api::intake.import.read',
  create: 'api::intake.import.create',
  release: 'api::intake.import.release',
  withdraw: 'api::intake.import.withdraw',
} as const;

const place = { section: 'settings', category: 'results', subCategory: 'imports' };

/** What a Luminous administrator may be allowed to do with imports; the super admin may from the start. */
export const intakePermissions = [
  { ...place, displayName: 'See imports', uid: 'intake.import.read' },
  { ...place, displayName: 'Import results', uid: 'intake.import.create' },
  { ...place, displayName: 'Release results', uid: 'intake.import.release' },
  { ...place, displayName: 'Withdraw imports', uid: 'intake.import.withdraw' },
];

/** The Imports page of the admin panel, with the panel's own session: below /luminous. */
export const intakeAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(CreateImport, createImportHandler(strapi), action.create),
    adminRoute(ListImports, listImportsHandler(strapi), action.read),
    adminRoute(GetImport, getImportHandler(strapi), action.read),
    adminRoute(ListImportFaults, listImportFaultsHandler(strapi), action.read),
    adminRoute(GetRejectedLines, getRejectedLinesHandler(strapi), action.read),
    adminRoute(ReleaseImport, releaseImportHandler(strapi), action.release),
    adminRoute(WithdrawImport, withdrawImportHandler(strapi), action.withdraw),
    adminRoute(ListImportMappings, listImportMappingsHandler(strapi), action.read),
    adminRoute(PutImportMapping, putImportMappingHandler(strapi), action.create),
    adminRoute(RemoveImportMapping, removeImportMappingHandler(strapi), action.create),
  ],
});
