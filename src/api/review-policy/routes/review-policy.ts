import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { GetReviewPolicy, PutReviewPolicy } from '../contracts';
import { getReviewPolicyHandler } from '../controllers/review-policy/get-review-policy';
import { putReviewPolicyHandler } from '../controllers/review-policy/put-review-policy';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [route(strapi, GetReviewPolicy, getReviewPolicyHandler(strapi)), route(strapi, PutReviewPolicy, putReviewPolicyHandler(strapi))],
});
