import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems } from '../../../lib/problem';
import { InTeam, usualInTeam } from '../../../plugins/teams/contracts/usual';
import { ResultFilter } from '../../result/contracts/filter';

/** So many can be found again in a list. */
export const mostViews = 50;

export const NewSavedView = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .meta({ description: 'What the person calls it.', examples: ['North pit, this year'] }),
  filter: ResultFilter.strict().meta({ description: 'The filters of the list of results.' }),
});
export type NewSavedView = z.infer<typeof NewSavedView>;

export const SavedView = z
  .object({ id: z.string(), name: z.string(), filter: ResultFilter, savedAt: z.iso.datetime() })
  .meta({ id: 'SavedView', description: 'Filters of results that a person keeps under a name, for themselves.' });
export type SavedView = z.infer<typeof SavedView>;

export const savedViewProblems = defineProblems({
  'saved-view.name-taken': {
    status: 409,
    title: 'You have a view of this name',
    remedy: 'Choose another name, or remove the other view first.',
  },
  'saved-view.too-many': {
    status: 409,
    title: 'You have as many views as can be kept',
    remedy: 'Remove one that you do not need any more.',
  },
});

const own = { access: ['member'], needs: 'data.read', tag: 'Results' } as const;

export const ListSavedViews = defineContract({
  operationId: 'listSavedViews',
  method: 'GET',
  path: '/saved-views',
  summary: 'List your saved views of a team',
  ...own,
  request: { query: InTeam },
  responses: { 200: { description: 'All of them, by name.', body: z.object({ data: z.array(SavedView) }) } },
  problems: usualInTeam,
});

export const CreateSavedView = defineContract({
  operationId: 'createSavedView',
  method: 'POST',
  path: '/saved-views',
  summary: 'Save a view of results',
  ...own,
  request: { query: InTeam, body: NewSavedView },
  responses: { 201: { description: 'The view.', body: z.object({ data: SavedView }) } },
  problems: [...usualInTeam, savedViewProblems['saved-view.name-taken'], savedViewProblems['saved-view.too-many']],
});

export const RemoveSavedView = defineContract({
  operationId: 'removeSavedView',
  method: 'DELETE',
  path: '/saved-views/:id',
  summary: 'Remove one of your saved views',
  ...own,
  request: { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam },
  responses: { 200: { description: 'The view as it was.', body: z.object({ data: SavedView }) } },
  problems: usualInTeam,
});
