import { escapeIdentifier } from 'pg';
import type { Sql } from '../lib/database';

/**
 * All that the servers' role may do. Rows of Strapi's tables; of our own schemas only what the code needs. Never TRUNCATE, TRIGGER or
 * REFERENCES, and on the ledger nothing but reading: its trigger writes with the owner's rights.
 */
export const grantServerRights = async (sql: Sql, serverRole: string): Promise<void> => {
  const role = escapeIdentifier(serverRole);
  await sql.query(`
    revoke all on all tables in schema public, luminous, ledger from ${role};
    grant usage on schema public, luminous, ledger, graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    grant select on luminous.release, luminous.custody_chain to ${role};
    grant select, insert on luminous.outbox to ${role};
    grant select, insert, update, delete on luminous.node to ${role};
    grant select, insert, update on luminous.mail_delivery, luminous.checkpoint_reader, luminous.checkpoint_mail to ${role};
    grant select, insert, delete on luminous.import_fault, luminous.rejected_line, luminous.import_part, luminous.import_order to ${role};
    grant select, insert, update, delete on luminous.import_progress, luminous.idempotent_answer to ${role};
    grant select, insert, update, delete on luminous.team_change to ${role};
    grant usage on sequence luminous.team_change_id_seq to ${role};
    grant select, insert, update, delete on luminous.password_reset, luminous.api_key_use, luminous.rate_limit, luminous.file_part to ${role};
    grant select, insert, update on luminous.auditor_request to ${role};
    grant select, insert on luminous.auditor_request_step to ${role};
    grant usage on sequence luminous.auditor_request_step_id_seq to ${role};
    grant select, insert, delete on luminous.auditor_request_part to ${role};
    grant select, insert, update, delete on luminous.notification, luminous.notification_window, luminous.notification_recipient,
                                            luminous.delivery, luminous.push_subscription to ${role};
    grant select, insert, delete on luminous.notified_event, luminous.delivery_attempt, luminous.delivery_notification,
                                    luminous.notification_subject to ${role};
    grant usage on sequence luminous.notification_position to ${role};
    grant select, insert, update, delete on luminous.notification_choice to ${role};
    grant select, insert, update on luminous.notification_default to ${role};
    grant select, update on luminous.evaluation_sweep to ${role};
    grant select, insert, delete on luminous.silence to ${role};
    grant select, insert, update on luminous.evaluation, luminous.ledger_alarm to ${role};
    grant select, insert on luminous.key_warning to ${role};
    grant select, insert on luminous.report_snapshot to ${role};
    grant select, insert, delete on luminous.report_part to ${role};
    grant select, insert, update, delete on luminous.report_work to ${role};
    grant select on luminous.unit, luminous.observation to ${role};
    grant execute on all functions in schema luminous to ${role};
    grant select on ledger.event, ledger.change_event, ledger.context, ledger.payload, ledger.seen_leaf, ledger.seen_circumstances,
                    ledger.tile, ledger.checkpoint, ledger.verifier_key, ledger.seal_progress, ledger.pruned, ledger.hold,
                    ledger.retention_floor, ledger.retention_rule, ledger.prune_progress, ledger.stage to ${role};
    grant execute on all functions in schema ledger to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    grant usage, select on all sequences in schema graphile_worker to ${role};
    grant execute on all functions in schema graphile_worker to ${role};`);
  await grantWorkerPolicies(sql, role);
};

/** graphile-worker's tables have row security without a policy: without these the worker finds no job and says nothing. */
const grantWorkerPolicies = async (sql: Sql, role: string): Promise<void> => {
  const { rows } = await sql.query<{ table_name: string }>(`
    select c.relname as table_name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity`);
  for (const { table_name } of rows) {
    const table = `graphile_worker.${escapeIdentifier(table_name)}`;
    await sql.query(`
      drop policy if exists luminous_server on ${table};
      create policy luminous_server on ${table} to ${role} using (true) with check (true);`);
  }
};
