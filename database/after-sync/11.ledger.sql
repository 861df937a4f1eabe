-- Replaced by a function for each table.
drop function if exists ledger.record_change();

-- Functions that were made for tables since.
revoke execute on all functions in schema ledger from public;
