import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { thresholdProblems, type MeantByNames, type ThresholdRule } from '../../../../contracts';
import { findMisnamed } from '../../domain/threshold/find-misnamed';
import { listSources } from '../sources/registry';

/** A rule, and the id of the group or subject that it names by a code. */
export interface ResolvedRule {
  readonly rule: ThresholdRule;
  readonly scopeId: string | null;
}

const nothing: MeantByNames = { unit: null, isVariantKnown: true, unknownMethods: [], scopeId: null };

/** By the first source that knows the quantity. */
const findMeaning = async (strapi: Core.Strapi, sql: Sql, teamId: string, rule: ThresholdRule): Promise<MeantByNames> => {
  for (const source of listSources(strapi)) {
    const meaning = await source.findMeaning(sql, teamId, rule);
    if (meaning.unit !== null) return meaning;
  }
  return nothing;
};

/** `at` is where the rule stands in the request. @throws Problem threshold.unknown-name, threshold.unit-unfit */
export const resolveRule = async (
  strapi: Core.Strapi,
  sql: Sql,
  teamId: string,
  { rule, at }: { readonly rule: ThresholdRule; readonly at: string },
): Promise<ResolvedRule> => {
  const meaning = await findMeaning(strapi, sql, teamId, rule);
  const misnamed = findMisnamed(rule, meaning);
  const [first] = misnamed;
  if (first === undefined) return { rule, scopeId: meaning.scopeId };
  const issues = misnamed.map(({ path, message }) => ({ in: 'body', path: `${at}.${path}`, message }));
  throw new Problem(thresholdProblems[first.code], `body "${at}.${first.path}": ${first.message}`, { issues });
};
