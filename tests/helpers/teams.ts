import { randomBytes } from 'node:crypto';
import type { TestDatabase } from './database';

export interface TestTeam {
  readonly id: string;
  readonly slug: string;
}

/**
 * A team of the test's own, so that files can run in any order on one server. Its results are released as they come in, unless the test is
 * about their review.
 */
export const seedTeam = async ({ owner }: TestDatabase, { releasesAutomatically = true } = {}): Promise<TestTeam> => {
  const slug = `team-${randomBytes(4).toString('hex')}`;
  const { rows } = await owner.query<TestTeam>(
    `insert into teams (document_id, slug, name, kind, state, locale, time_zone, created_at, updated_at, published_at)
     values (luminous.new_document_id(), $1::text, $1::text, 'operator', 'active', 'en', 'America/Edmonton', now(), now(), now()) returning document_id as id, slug`,
    [slug],
  );
  const [team] = rows;
  if (team === undefined) throw new Error('No team.');
  await owner.query(
    `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
     values (luminous.new_document_id(), $1::text, $2::boolean, false)`,
    [team.id, releasesAutomatically],
  );
  return team;
};
