import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { GetOnboarding, ListActivity } from '../../../contracts';
import { getOnboardingHandler } from '../controllers/onboarding/get-onboarding';
import { listActivityHandler } from '../controllers/onboarding/list-activity';

export const onboardingRoutes = (strapi: Core.Strapi) => [
  route(strapi, GetOnboarding, getOnboardingHandler(strapi)),
  route(strapi, ListActivity, listActivityHandler(strapi)),
];
