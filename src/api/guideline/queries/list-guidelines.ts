import type { Sql } from '../../../lib/database';
import type { Guideline } from '../contracts';

interface GuidelinesQuery {
  readonly parameter?: string | undefined;
  readonly region?: string | undefined;
  readonly medium?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

type GuidelineRow = Guideline & { readonly row_id: string };

export const listGuidelines = async (sql: Sql, query: GuidelinesQuery): Promise<GuidelineRow[]> => {
  const { rows } = await sql.query<GuidelineRow>({
    name: 'list-guidelines',
    text: `
      select g.id::text as row_id, g.document_id as id, g.parameter_name as "parameterName", g.characteristic_name as "characteristicName",
             g.speciation, g.fraction, g.region, g.publisher, g.name, g.standing, g.medium, g.ecosystem,
             g.protection_level as "protectionLevel", g.kind, trim_scale(g.amount)::text as amount, trim_scale(g.lowest)::text as lowest,
             trim_scale(g.highest)::text as highest, g.expression, g.unit, g.unit_text as "unitText", g.notes, g.source_url as "sourceUrl",
             g.citation, g.reviewed_on::text as "reviewedOn"
        from guidelines g
       where g.id > $1::bigint
         and ($2::text is null or lower($2::text) in (lower(g.parameter_name), lower(g.characteristic_name)))
         and ($3::text is null or $3::text = any(string_to_array(replace(g.region, ' ', ''), ',')))
         and ($4::text is null or g.medium = $4::text)
       order by g.id
       limit $5::int`,
    values: [query.after ?? '0', query.parameter ?? null, query.region ?? null, query.medium ?? null, query.limit],
  });
  return rows;
};
