import type { Sql } from '../../../../../../lib/database';

/** Whoever is in no team any more is told nothing, so that nothing need be known of the person's devices. */
export const removeUnreachableDevices = async (sql: Sql, personId: string): Promise<void> => {
  await sql.query({ name: 'remove-unreachable-devices', text: 'select luminous.end_push_of_stranger($1::text)', values: [personId] });
};
