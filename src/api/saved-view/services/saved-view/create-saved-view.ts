import type { Core } from '@strapi/types';
import { Problem } from '../../../../lib/problem';
import { mostViews, savedViewProblems, type NewSavedView, type SavedView } from '../../contracts';
import { countSavedViews } from '../../queries/count-saved-views';
import { insertSavedView } from '../../queries/insert-saved-view';
import { asOwner } from './as-owner';

/** @throws Problem saved-view.too-many, saved-view.name-taken */
export const createSavedView = async (strapi: Core.Strapi, slug: string, view: NewSavedView): Promise<SavedView> =>
  asOwner(strapi, slug, async (sql, owner) => {
    if ((await countSavedViews(sql, owner)) >= mostViews)
      throw new Problem(savedViewProblems['saved-view.too-many'], `${String(mostViews)} views are kept for a person in a team.`);
    const saved = await insertSavedView(sql, owner, view);
    if (saved === null) throw new Problem(savedViewProblems['saved-view.name-taken'], `There is a view called "${view.name}".`);
    return saved;
  });
