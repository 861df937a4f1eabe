import type { Sql } from '../../../lib/database';
import type { MeantByNames, UsedNames } from '../contracts';

interface Row {
  readonly unit: string | null;
  readonly is_variant_known: boolean;
  readonly unknown_methods: string[];
  readonly group_id: string | null;
  readonly subject_id: string | null;
}

const nothingMeant: MeantByNames = { unit: null, isVariantKnown: true, unknownMethods: [], scopeId: null };

const toMeaning = ([row]: readonly Row[], kind: UsedNames['scope']['kind']): MeantByNames => {
  if (row === undefined) return nothingMeant;
  const { unit, is_variant_known: isVariantKnown, unknown_methods: unknownMethods, group_id, subject_id } = row;
  return { unit, isVariantKnown, unknownMethods, scopeId: kind === 'group' ? group_id : subject_id };
};

/**
 * What a rule names: a parameter, a panel, methods, a site or a station of the team. A station's own code counts before another scheme's, as
 * in questions about results. A method counts as known when it is described or when something was measured by it.
 */
export const findRuleMeaning = async (
  sql: Sql,
  teamId: string,
  { quantity, variant, methods, scope }: UsedNames,
): Promise<MeantByNames> => {
  const code = scope.kind === 'team' ? null : scope.code;
  const { rows } = await sql.query<Row>({
    name: 'find-rule-meaning',
    text: `
      select (select p.default_unit from parameters p where p.code = $2::text) as unit,
             ($3::text is null or exists (select from panels p where p.code = $3::text)) as is_variant_known,
             array(
               select m.named
                 from unnest($4::text[]) m (named)
                where not exists (select from methods d where d.context || '/' || d.code = m.named)
                  and not exists (
                    select from results r
                     where r.team_id = $1::text and r.is_current and r.method_code = substring(m.named from '^[^/]*/(.*)$')
                       and coalesce(r.method_context, '') = split_part(m.named, '/', 1)
                    offset 0)) as unknown_methods,
             (select s.document_id from sites s where s.team_id = $1::text and s.code = $5::text) as group_id,
             coalesce(
               (select s.document_id from stations s where s.team_id = $1::text and s.code = $5::text),
               (select min(a.station_id) from station_aliases a
                 where a.team_id = $1::text and a.code = $5::text having count(distinct a.station_id) = 1)) as subject_id`,
    values: [teamId, quantity, variant, methods, code],
  });
  return toMeaning(rows, scope.kind);
};
