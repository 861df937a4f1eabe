import type { Core } from '@strapi/types';
import { intakeAdminRoutes, intakePermissions } from './intake/admin-routes';
import { ensureParameters } from './parameter/services/parameter/ensure-parameters';

interface ActionProvider {
  registerMany(actions: readonly object[]): Promise<void>;
}

/**
 * What the domain adds to Strapi beyond its folders. Permissions are registered before the admin panel starts, because that is when the
 * super admin gets all there are.
 */
export const registerDomain = async (strapi: Core.Strapi): Promise<void> => {
  strapi.server.routes(intakeAdminRoutes(strapi));
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  await actionProvider.registerMany(intakePermissions);
};

/** Rows without which the product cannot work, on every installation. */
export const seedReferenceData = async (strapi: Core.Strapi): Promise<void> => {
  await ensureParameters(strapi);
};
