import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import { Problem, problems } from '../../../../lib/problem';
import type { RemoveSavedView } from '../../contracts';
import { deleteSavedView } from '../../queries/delete-saved-view';
import { asOwner } from '../../services/saved-view/as-owner';

export const removeSavedViewHandler =
  (strapi: Core.Strapi): Handler<typeof RemoveSavedView> =>
  async ({ params: { id }, query }) => {
    const data = await asOwner(strapi, query.team, async (sql, owner) => deleteSavedView(sql, owner, id));
    if (data === null) throw new Problem(problems['resource.not-found'], `You have no view "${id}" in this team.`);
    return { status: 200, body: { data } };
  };
