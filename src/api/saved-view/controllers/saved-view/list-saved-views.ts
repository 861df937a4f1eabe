import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { ListSavedViews } from '../../contracts';
import { listSavedViews } from '../../queries/list-saved-views';
import { asOwner } from '../../services/saved-view/as-owner';

export const listSavedViewsHandler =
  (strapi: Core.Strapi): Handler<typeof ListSavedViews> =>
  async ({ query }) => ({ status: 200, body: { data: await asOwner(strapi, query.team, listSavedViews) } });
