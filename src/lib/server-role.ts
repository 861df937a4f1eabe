import type { Sql } from './database';

interface RoleFacts {
  role: string;
  is_superuser: boolean;
  bypasses_row_security: boolean;
  can_create: boolean;
  owns_tables: boolean;
  is_member_of_owner: boolean;
  is_member_of_mighty: boolean;
  may_forge_history: boolean;
  may_do_more_than_rows: boolean;
}

/**
 * The servers' role may read and write rows and nothing else. One that could disable a trigger or step around a policy must never serve:
 * the ledger's promise and the isolation of teams rest on it. Returns what is wrong, in words; empty when all is well.
 */
export const findServerRoleFaults = async (sql: Sql): Promise<string[]> => {
  const { rows } = await sql.query<RoleFacts>(`
    select current_user::text as role,
           r.rolsuper as is_superuser,
           r.rolbypassrls as bypasses_row_security,
           has_schema_privilege(current_user, 'public', 'CREATE') as can_create,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('public', 'luminous', 'ledger') and c.relowner = r.oid) as owns_tables,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('public', 'luminous', 'ledger') and c.relowner <> r.oid
                      and pg_has_role(current_user, c.relowner, 'MEMBER')) as is_member_of_owner,
           exists (select from pg_roles mighty
                    where (mighty.rolsuper or mighty.rolbypassrls) and mighty.oid <> r.oid
                      and pg_has_role(current_user, mighty.oid, 'MEMBER')) as is_member_of_mighty,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'ledger' and c.relkind in ('r', 'p')
                      and has_table_privilege(current_user, c.oid, 'INSERT, UPDATE, DELETE')) as may_forge_history,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('public', 'luminous', 'ledger') and c.relkind in ('r', 'p')
                      and has_table_privilege(current_user, c.oid, 'TRUNCATE, TRIGGER')) as may_do_more_than_rows
      from pg_roles r
     where r.rolname = current_user`);
  const [facts] = rows;
  if (facts === undefined) return ['it cannot be found in pg_roles'];
  const faults: [boolean, string][] = [
    [facts.is_superuser, 'it is a superuser'],
    [facts.bypasses_row_security, 'it bypasses row security'],
    [facts.can_create, 'it may create tables in the schema public'],
    [facts.owns_tables, 'it owns tables'],
    [facts.is_member_of_owner, 'it is a member of the role that owns the tables'],
    [facts.is_member_of_mighty, 'it is a member of a role that is above row security'],
    [facts.may_forge_history, 'it may write to the ledger'],
    [facts.may_do_more_than_rows, 'it may truncate tables or add triggers'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, words]) => words);
};
