import type { Core } from '@strapi/types';
import { catchProblems } from '../lib/problem-formatter';

/** Strapi finds global middlewares by their file: `global::problems`. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => catchProblems(strapi);
