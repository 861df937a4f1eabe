import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { ListResultComments } from '../../contracts';
import { amongComments } from '../../services/result/among-comments';

export const listResultCommentsHandler =
  (strapi: Core.Strapi): Handler<typeof ListResultComments> =>
  async ({ params: { id }, query: { team } }) => ({
    status: 200,
    body: { data: await amongComments(strapi, { team, id }, async (_, { list }) => list()) },
  });
