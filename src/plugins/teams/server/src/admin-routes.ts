import type { Core } from '@strapi/types';
import { adminRoute } from '../../../../lib/route';
import { CreateCustomer, GetCustomer, ListCustomers, RestoreCustomer, SuspendCustomer, UpdateCustomer } from '../../contracts';
import { createCustomerHandler } from './controllers/customer/create-customer';
import { getCustomerHandler } from './controllers/customer/get-customer';
import { listCustomersHandler } from './controllers/customer/list-customers';
import { restoreCustomerHandler } from './controllers/customer/restore-customer';
import { suspendCustomerHandler } from './controllers/customer/suspend-customer';
import { updateCustomerHandler } from './controllers/customer/update-customer';

const action = {
  read: 'plugin::teams.customer.read',
  create: 'plugin::teams.customer.create',
  update: 'plugin::teams.customer.update',
  suspend: 'plugin::teams.customer.suspend',
} as const;

const place = { section: 'plugins', subCategory: 'customers', pluginName: 'teams' };

/** What a Luminous administrator may be allowed to do with customers; the super admin may from the start. */
export const teamsPermissions = [
  { ...place, displayName: 'See customers', uid: 'customer.read' },
  { ...place, displayName: 'Create customers', uid: 'customer.create' },
  { ...place, displayName: "Change customers' settings", uid: 'customer.update' },
  { ...place, displayName: 'Suspend and restore customers', uid: 'customer.suspend' },
];

/** The Customers pages of the admin panel, with the panel's own session: below /luminous. */
export const teamsAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListCustomers, listCustomersHandler(strapi), action.read),
    adminRoute(CreateCustomer, createCustomerHandler(strapi), action.create),
    adminRoute(GetCustomer, getCustomerHandler(strapi), action.read),
    adminRoute(UpdateCustomer, updateCustomerHandler(strapi), action.update),
    adminRoute(SuspendCustomer, suspendCustomerHandler(strapi), action.suspend),
    adminRoute(RestoreCustomer, restoreCustomerHandler(strapi), action.suspend),
  ],
});
