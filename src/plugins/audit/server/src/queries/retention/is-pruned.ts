/**
 * What event `e` left behind is no longer kept; what was before it is not. Each is looked up by itself: nobody reads all that was ever pruned
 * to tell of one record.
 */
export const isPruned = 'coalesce((select true from ledger.pruned d where d.event_id = e.id limit 1), false)';
export const endsPruned = 'coalesce((select true from ledger.pruned d where d.ended_by = e.id and d.event_id <> e.id limit 1), false)';
