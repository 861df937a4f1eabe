import type { Coverage } from '../../../../../lib/coverage';

/** Names from our own declarations. */
const safeName = /^[a-z_]+(?:\.[a-z_]+)?$/;

/**
 * The function that says whether the present reader was granted the history of a row; see ledger.is_granted. The bar on whoever was let in
 * is lifted while it looks at the row, because having been granted the history is something else than having been granted the row.
 */
export const composeGranted = (table: string, { by, key, at, when = 'true' }: Coverage & { readonly when?: string }): string => {
  const faulty = [table, by, key, at ?? 'none'].filter((name) => !safeName.test(name));
  if (faulty.length > 0) throw new Error(`Not the name of a function or column: ${faulty.join(', ')}.`);
  const inPeriod = at === undefined ? '' : ' and (g.from_at is null or found_at >= g.from_at) and (g.to_at is null or found_at < g.to_at)';
  return `
create or replace function ledger.granted_${table}(of_key text) returns boolean
  language plpgsql
  stable
  set search_path = pg_catalog, pg_temp
as $granted$
declare
  reading text := coalesce(current_setting('app.grantee', true), '');
  found_key text;
  found_at timestamptz;
begin
  perform set_config('app.grantee', '', true);
  select r.${key}::text, ${at === undefined ? 'null' : `r.${at}`} into found_key, found_at
    from public.${table} r
   where r.document_id = of_key and r.team_id = current_setting('app.team', true) and (${when});
  perform set_config('app.grantee', reading, true);
  return found_key is not null and exists (select from ${by}() g where g.key = found_key${inPeriod});
end
$granted$;`;
};
