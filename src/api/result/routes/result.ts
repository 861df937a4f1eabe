import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { CommentOnResult, GetResult, ListResultComments, ListResults, SummariseResults, WithdrawResultComment } from '../contracts';
import { commentOnResultHandler } from '../controllers/result/comment-on-result';
import { getResultHandler } from '../controllers/result/get-result';
import { listResultCommentsHandler } from '../controllers/result/list-result-comments';
import { listResultsHandler } from '../controllers/result/list-results';
import { summariseResultsHandler } from '../controllers/result/summarise-results';
import { withdrawResultCommentHandler } from '../controllers/result/withdraw-result-comment';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, ListResults, listResultsHandler(strapi)),
    // Before the one with a parameter in its place: the first route that fits answers.
    route(strapi, SummariseResults, summariseResultsHandler(strapi)),
    route(strapi, GetResult, getResultHandler(strapi)),
    route(strapi, ListResultComments, listResultCommentsHandler(strapi)),
    route(strapi, CommentOnResult, commentOnResultHandler(strapi)),
    route(strapi, WithdrawResultComment, withdrawResultCommentHandler(strapi)),
  ],
});
