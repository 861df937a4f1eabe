import type { Sql } from '../../../lib/database';
import type { ReviewPolicy } from '../contracts';

export const putReviewPolicy = async (
  sql: Sql,
  teamId: string,
  { releasesAutomatically, showsPreliminary }: ReviewPolicy,
): Promise<void> => {
  await sql.query(
    `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary, created_at, updated_at, published_at)
     values (luminous.new_document_id(), $1::text, $2::boolean, $3::boolean, now(), now(), now())
         on conflict (team_id) do update
        set releases_automatically = excluded.releases_automatically, shows_preliminary = excluded.shows_preliminary, updated_at = now()`,
    [teamId, releasesAutomatically, showsPreliminary],
  );
};
