import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { CreateImport, ListImports } from './contracts';
import { createImportHandler } from './controllers/import/create-import';
import { listImportsHandler } from './controllers/import/list-imports';

const readAction = 'api::intake.import.read';
const createAction = 'api::intake.import.create';

/** What a Luminous administrator may be allowed to do with imports; the super admin may from the start. */
export const intakePermissions = [
  { section: 'settings', category: 'results', subCategory: 'imports', displayName: 'See imports', uid: 'intake.import.read' },
  { section: 'settings', category: 'results', subCategory: 'imports', displayName: 'Import results', uid: 'intake.import.create' },
];

/** The Imports page of the admin panel, with the panel's own session: below /luminous. */
export const intakeAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(CreateImport, createImportHandler(strapi), createAction),
    adminRoute(ListImports, listImportsHandler(strapi), readAction),
  ],
});
