import type { Core } from '@strapi/types';
import { adminRoute } from '../../lib/route';
import { GetReviewPolicy, PutReviewPolicy } from './contracts';
import { getReviewPolicyHandler } from './controllers/review-policy/get-review-policy';
import { putReviewPolicyHandler } from './controllers/review-policy/put-review-policy';

export const reviewPermissions = [
  {
    section: 'settings',
    category: 'results',
    subCategory: 'review',
    displayName: "Change a team's review policy",
    uid: 'review-policy.review-policy.update',
  },
];

export const reviewAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(GetReviewPolicy, getReviewPolicyHandler(strapi), 'api::intake.import.read'),
    adminRoute(PutReviewPolicy, putReviewPolicyHandler(strapi), 'api::review-policy.review-policy.update'),
  ],
});
