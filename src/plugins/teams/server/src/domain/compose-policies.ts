import type { Coverage } from '../../../../../lib/coverage';

/** Names from our own declarations; quoted by the caller where they come from the database. */
const safeName = /^[a-z_]+(?:\.[a-z_]+)?$/;

/** Whoever sees all teams is nobody's guest: so do the functions that say who a caller is, whoever the connection last carried. */
const nobodyIsLetIn = `((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all')`;

const coverageOf = ({ by, key, at }: Coverage): string => {
  const faulty = [by, key, at ?? 'none'].filter((name) => !safeName.test(name));
  if (faulty.length > 0) throw new Error(`Not the name of a function or column: ${faulty.join(', ')}.`);
  const inPeriod = at === undefined ? '' : ` and (g.from_at is null or ${at} >= g.from_at) and (g.to_at is null or ${at} < g.to_at)`;
  return `exists (select from ${by}() g where g.key = ${key}${inPeriod})`;
};

/**
 * Two locks on a table. The first keeps every team to its own rows; work for all teams says so. The second binds whoever was let in by
 * another team: to what the grant covers, where the type says how that is known, to nothing where it does not, and never to write.
 * The settings are read in sub-selects, once a statement.
 */
export const composePolicies = (table: string, granted: Coverage | undefined): string => `
    drop policy if exists team_isolation on ${table};
    create policy team_isolation on ${table}
      using (team_id = (select current_setting('app.team', true))
             or (select current_setting('app.scope', true)) = 'all')
      with check (team_id = (select current_setting('app.team', true))
                  or (select current_setting('app.scope', true)) = 'all');
    drop policy if exists granted_rows on ${table};
    create policy granted_rows on ${table} as restrictive for select
      using (${nobodyIsLetIn}${granted === undefined ? '' : ` or ${coverageOf(granted)}`});
    drop policy if exists no_granted_insert on ${table};
    create policy no_granted_insert on ${table} as restrictive for insert with check (${nobodyIsLetIn});
    drop policy if exists no_granted_update on ${table};
    create policy no_granted_update on ${table} as restrictive for update using (${nobodyIsLetIn});
    drop policy if exists no_granted_delete on ${table};
    create policy no_granted_delete on ${table} as restrictive for delete using (${nobodyIsLetIn});`;
