import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { ListChanges } from '../../../contracts';
import { listChangesHandler } from '../controllers/list-changes';

export const changeRoutes = (strapi: Core.Strapi) => [route(strapi, ListChanges, listChangesHandler(strapi))];
