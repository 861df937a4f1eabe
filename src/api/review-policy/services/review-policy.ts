import type { Core } from '@strapi/types';
import { publicTeamId } from '../../../plugins/teams/contracts';
import type { ReviewPolicyService } from '../contracts';
import { findReader } from './review-policy/find-reader';
import { readAsCaller } from './review-policy/read-as-caller';

export default ({ strapi }: { strapi: Core.Strapi }): ReviewPolicyService => ({
  readAsCaller: async (asked, read) => readAsCaller(strapi, asked, read),
  readShared: async (ifNoneMatch, read) => readAsCaller(strapi, { team: publicTeamId, ifNoneMatch }, read),
  findReader,
});
