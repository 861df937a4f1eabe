import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';
import { newDocumentId } from '../../../../../lib/ids';
import type { Team, TeamKind } from '../../../contracts';
import { findTeam } from '../queries/find-team';

interface NewTeam {
  readonly slug: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly id?: string;
}

/** Guarded in one statement: two callers at once make one team. */
export const ensureTeam = async (strapi: Core.Strapi, { slug, name, kind, id = newDocumentId() }: NewTeam): Promise<Team> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into teams (document_id, slug, name, kind, state, locale, time_zone, created_at, updated_at, published_at)
       select $1::text, $2::text, $3::text, $4::text, 'active', 'en', 'America/Edmonton', now(), now(), now()
        where not exists (select from teams where slug = $2::text)
           on conflict do nothing`,
      [id, slug, name, kind],
    );
    const team = await findTeam(sql, slug);
    if (team === null) throw new Error(`The team "${slug}" could not be made.`);
    return team;
  });
