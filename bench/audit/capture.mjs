// @ts-check

const operations = ['insert', 'update', 'delete'];

/**
 * Takes away what records the changes of a table, or puts it back as it was; all else that happens to its rows stays.
 * @param {import('pg').Client} superuser
 * @param {readonly string[]} tables
 * @param {boolean} isRecorded
 */
export const setRecording = async (superuser, tables, isRecorded) => {
  const change = isRecorded ? 'enable always' : 'disable';
  for (const table of tables) {
    await superuser.query(`alter table ${table} ${operations.map((operation) => `${change} trigger record_${operation}`).join(', ')}`);
  }
};
