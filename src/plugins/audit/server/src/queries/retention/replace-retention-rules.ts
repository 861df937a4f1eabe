import type { Sql } from '../../../../../../lib/database';
import type { EventClass } from '../../domain/retention/reviewed-classes';

export interface RetentionRule {
  readonly kind: string;
  /** '' for every type. */
  readonly type: string;
  readonly class: EventClass;
}

/** Where rules change, everything is looked through again: what has another class now was passed over under the one before. */
export const replaceRetentionRules = async (sql: Sql, rules: readonly RetentionRule[]): Promise<void> => {
  const values = [rules.map(({ kind }) => kind), rules.map(({ type }) => type), rules.map((rule) => rule.class)];
  await sql.query(
    `with wanted as (
       select * from unnest($1::text[], $2::text[], $3::text[]) w (kind, type, class)
     ), gone as (
       delete from ledger.retention_rule r
        where not exists (select from wanted w where (w.kind, w.type) = (r.kind, r.type))
       returning r.kind
     ), put as (
       insert into ledger.retention_rule as r (kind, type, class)
       select w.kind, w.type, w.class from wanted w
           on conflict (kind, type) do update set class = excluded.class where r.class <> excluded.class
       returning r.kind
     )
     update ledger.prune_progress set up_to = 0 where exists (select from gone) or exists (select from put)`,
    values,
  );
};
