import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { AddCustodyEntry, GetCustody, ImportCustody, ListCustodyStatus } from '../contracts';
import { addCustodyEntryHandler } from '../controllers/custody/add-custody-entry';
import { getCustodyHandler } from '../controllers/custody/get-custody';
import { importCustodyHandler } from '../controllers/custody/import-custody';
import { listCustodyStatusHandler } from '../controllers/custody/list-custody-status';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, ListCustodyStatus, listCustodyStatusHandler(strapi)),
    route(strapi, GetCustody, getCustodyHandler(strapi)),
    route(strapi, AddCustodyEntry, addCustodyEntryHandler(strapi)),
    route(strapi, ImportCustody, importCustodyHandler(strapi)),
  ],
});
