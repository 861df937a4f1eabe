import type { Core } from '@strapi/types';
import { route } from '../../../lib/route';
import { GetResult, ListResults, SummariseResults } from '../contracts';
import { getResultHandler } from '../controllers/result/get-result';
import { listResultsHandler } from '../controllers/result/list-results';
import { summariseResultsHandler } from '../controllers/result/summarise-results';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  routes: [
    route(strapi, ListResults, listResultsHandler(strapi)),
    // Before the one with a parameter in its place: the first route that fits answers.
    route(strapi, SummariseResults, summariseResultsHandler(strapi)),
    route(strapi, GetResult, getResultHandler(strapi)),
  ],
});
