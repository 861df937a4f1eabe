import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { CreateSavedView, ListSavedViews, RemoveSavedView } from '../contracts';
import { createSavedViewHandler } from '../controllers/saved-view/create-saved-view';
import { listSavedViewsHandler } from '../controllers/saved-view/list-saved-views';
import { removeSavedViewHandler } from '../controllers/saved-view/remove-saved-view';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, ListSavedViews, listSavedViewsHandler(strapi)),
    route(strapi, CreateSavedView, createSavedViewHandler(strapi)),
    route(strapi, RemoveSavedView, removeSavedViewHandler(strapi)),
  ],
});
