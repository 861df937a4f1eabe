import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { AddCustodyEntry, GetCustody, ImportCustody, ListCustodyStatus } from './contracts';
import { addCustodyEntryHandler } from './controllers/custody/add-custody-entry';
import { getCustodyHandler } from './controllers/custody/get-custody';
import { importCustodyHandler } from './controllers/custody/import-custody';
import { listCustodyStatusHandler } from './controllers/custody/list-custody-status';

const place = { section: 'settings', category: 'results', subCategory: 'custody' };

/** What a Luminous administrator may be allowed to do with custody; the super admin may from the start. */
export const custodyPermissions = [
  { ...place, displayName: 'See the custody of samples', uid: 'custody.custody.read' },
  { ...place, displayName: 'Add custody entries', uid: 'custody.custody.create' },
];

export const custodyAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListCustodyStatus, listCustodyStatusHandler(strapi), 'api::custody.custody.read'),
    adminRoute(GetCustody, getCustodyHandler(strapi), 'api::custody.custody.read'),
    adminRoute(AddCustodyEntry, addCustodyEntryHandler(strapi), 'api::custody.custody.create'),
    adminRoute(ImportCustody, importCustodyHandler(strapi), 'api::custody.custody.create'),
  ],
});
