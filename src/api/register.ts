import type { Core } from '@strapi/types';
import { intakeAdminRoutes, intakePermissions } from './intake/admin-routes';
import { ensureParameters } from './parameter/services/parameter/ensure-parameters';

/** What the domain adds to Strapi beyond its folders. */
export const registerDomain = (strapi: Core.Strapi): void => {
  strapi.server.routes(intakeAdminRoutes(strapi));
};

interface ActionProvider {
  registerMany(actions: readonly object[]): Promise<void>;
}

export const registerDomainPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  await actionProvider.registerMany(intakePermissions);
};

/** Rows without which the product cannot work, on every installation. */
export const seedReferenceData = async (strapi: Core.Strapi): Promise<void> => {
  await ensureParameters(strapi);
};
