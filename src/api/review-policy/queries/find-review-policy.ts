import type { Sql } from '../../../lib/database';
import { defaultReviewPolicy, type ReviewPolicy } from '../contracts';

export const findReviewPolicy = async (sql: Sql, teamId: string): Promise<ReviewPolicy> => {
  const { rows } = await sql.query<ReviewPolicy>({
    name: 'find-review-policy',
    text: `
      select releases_automatically as "releasesAutomatically", shows_preliminary as "showsPreliminary"
        from review_policies
       where team_id = $1::text`,
    values: [teamId],
  });
  return rows[0] ?? defaultReviewPolicy;
};
