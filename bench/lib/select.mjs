// @ts-check

/**
 * The caller says what its rows look like.
 * @template {import('pg').QueryResultRow} Row
 * @param {import('pg').Client} client
 * @param {string} text
 * @param {unknown[]} [values]
 * @returns {Promise<Row[]>}
 */
export const select = async (client, text, values) => {
  /** @type {import('pg').QueryResult<Row>} */
  const { rows } = await client.query(text, values);
  return rows;
};
