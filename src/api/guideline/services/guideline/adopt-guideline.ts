import type { Core } from '@strapi/types';
import { inTeam } from '../../../../lib/actor';
import { withSql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { notificationsService, ThresholdRule, type Threshold } from '../../../../plugins/notifications/contracts';
import { publicTeamId, teamsService } from '../../../../plugins/teams/contracts';
import { guidelineProblems, type Adoption } from '../../contracts';
import { composeCitation } from '../../domain/compose-citation';
import { judgeGuideline } from '../../domain/judge-guideline';
import { findAdoptable, type Adoptable } from '../../queries/find-adoptable';

const notAdoptable = (why: string): Problem => new Problem(guidelineProblems['guideline.not-adoptable'], why);

/** @throws Problem guideline.not-adoptable */
const toRule = (guideline: Adoptable, { severity, scope, season }: Adoption): ThresholdRule => {
  const verdict = judgeGuideline(guideline);
  if ('obstacle' in verdict) throw notAdoptable(verdict.obstacle);
  const { limit, ...watched } = verdict;
  const parsed = ThresholdRule.safeParse({
    ...watched,
    scope,
    season,
    [severity]: limit,
    standing: 'guideline',
    citation: composeCitation(guideline),
  });
  if (!parsed.success) throw notAdoptable(parsed.error.issues[0]?.message ?? 'Its limits contradict each other.');
  return parsed.data;
};

interface Wanted extends Adoption {
  readonly id: string;
  readonly team: string;
}

/** @throws Problem resource.not-found, guideline.not-adoptable, threshold.unknown-name, threshold.unit-unfit */
export const adoptGuideline = async (strapi: Core.Strapi, { id, team: slug, ...adoption }: Wanted): Promise<Threshold> => {
  const team = await teamsService(strapi).getTeam(slug);
  if (team.id === publicTeamId) throw new Problem(problems['resource.not-found'], `There is no team "${slug}".`);
  return inTeam(team.id, async () => {
    const guideline = await withSql(strapi, async (sql) => findAdoptable(sql, id));
    if (guideline === null) throw new Problem(problems['resource.not-found'], 'There is no such guideline.');
    const rule = toRule(guideline, adoption);
    return notificationsService(strapi).createThreshold(team, { rule, isProposal: adoption.isProposal });
  });
};
