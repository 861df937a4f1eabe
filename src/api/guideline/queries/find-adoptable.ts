import type { Sql } from '../../../lib/database';
import type { Cited } from '../domain/compose-citation';
import type { Judged } from '../domain/judge-guideline';

export type Adoptable = Judged & Cited;

/**
 * A guideline, and the parameter that it is about: by its DS-WQX name first, then by what the source calls it; of ours, by code, name, DS-WQX
 * name or alias, without case. A name that means several of them means none.
 */
export const findAdoptable = async (sql: Sql, id: string): Promise<Adoptable | null> => {
  const { rows } = await sql.query<Adoptable>({
    name: 'find-adoptable-guideline',
    text: `
      select g.kind, trim_scale(g.amount)::text as amount, trim_scale(g.lowest)::text as lowest, trim_scale(g.highest)::text as highest, g.unit,
             g.unit_text as "unitText", g.speciation, g.region, g.medium, g.ecosystem, g.notes, g.publisher, g.name, g.standing,
             g.protection_level as "protectionLevel", g.fraction, g.citation, g.source_url as "sourceUrl", meant.parameter
        from guidelines g
        left join lateral (
          select json_build_object('code', min(p.code), 'unit', min(p.default_unit)) as parameter
            from unnest(array[lower(g.characteristic_name), lower(g.parameter_name)]) with ordinality n (name, place)
            join parameters p
              on n.name in (lower(p.code), lower(p.name), lower(p.characteristic_name))
              or exists (select from jsonb_array_elements_text(case jsonb_typeof(p.aliases) when 'array' then p.aliases else '[]' end) alias
                          where lower(alias) = n.name)
           group by n.place
          having count(distinct p.code) = 1
           order by n.place
           limit 1) meant on true
       where g.document_id = $1::text`,
    values: [id],
  });
  return rows[0] ?? null;
};
