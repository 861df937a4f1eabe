import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { CreateSavedView } from '../../contracts';
import { createSavedView } from '../../services/saved-view/create-saved-view';

export const createSavedViewHandler =
  (strapi: Core.Strapi): Handler<typeof CreateSavedView> =>
  async ({ query, body }) => ({ status: 201, body: { data: await createSavedView(strapi, query.team, body) } });
