import type { Sql } from '../../../lib/database';
import { defaultReviewPolicy, type ReviewPolicy } from '../contracts';

export const findReviewPolicy = async (sql: Sql, teamId: string): Promise<ReviewPolicy> => {
  const { rows } = await sql.query<ReviewPolicy>(
    `select releases_automatically as "releasesAutomatically", shows_preliminary as "showsPreliminary"
       from review_policies
      where team_id = $1::text`,
    [teamId],
  );
  return rows[0] ?? defaultReviewPolicy;
};
