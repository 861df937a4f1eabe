import type { StrapiApp } from '@strapi/strapi/admin';

const marketplace = 'admin::marketplace.read';

/** What is installed is decided with a release, never in the panel. The first administrator's role holds every permission, always. */
export const hideMarketplace = (app: StrapiApp): void => {
  app.addRBACMiddleware(() => (next) => async (permissions) => next(permissions.filter(({ action }) => action !== marketplace)));
};
