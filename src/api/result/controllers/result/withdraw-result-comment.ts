import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { WithdrawResultComment } from '../../contracts';
import { withdrawResultComment } from '../../services/result/withdraw-result-comment';

export const withdrawResultCommentHandler =
  (strapi: Core.Strapi): Handler<typeof WithdrawResultComment> =>
  async ({ params: { id, comment }, query: { team } }) => ({
    status: 200,
    body: { data: await withdrawResultComment(strapi, { team, id, comment }) },
  });
