import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { CommentOnResult } from '../../contracts';
import { commentOnResult } from '../../services/result/comment-on-result';

export const commentOnResultHandler =
  (strapi: Core.Strapi): Handler<typeof CommentOnResult> =>
  async ({ params: { id }, query: { team }, body: { text } }) => ({
    status: 201,
    body: { data: await commentOnResult(strapi, { team, id, text }) },
  });
