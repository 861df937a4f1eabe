/** A table that declares what its rows hang on and where they came from (`pluginOptions.audit.related`), by column. */
export interface RelatedTable {
  readonly table: string;
  readonly hangsOn: Readonly<Record<string, string>>;
  readonly cameFrom: Readonly<Record<string, string>>;
}

/** How one finds, from records of one table, those of another. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** Of the table whose rows hang on the other's, or came from them. */
  readonly column: string;
  readonly way: 'hangs-on' | 'came-from';
}

export const toLinks = (tables: readonly RelatedTable[]): Link[] =>
  tables.flatMap(({ table, hangsOn, cameFrom }) => [
    ...Object.entries(hangsOn).map(([column, other]): Link => ({ from: other, to: table, column, way: 'hangs-on' })),
    ...Object.entries(cameFrom).map(([column, other]): Link => ({ from: table, to: other, column, way: 'came-from' })),
  ]);

/** The tables that links lead to from this one, itself first and each behind all from which it is reached. @throws on a circle */
export const orderTables = (start: string, links: readonly Link[]): string[] => {
  const order: string[] = [];
  const visit = (table: string, way: readonly string[]): void => {
    if (way.includes(table)) throw new Error(`Records hang on themselves: ${[...way, table].join(', ')}.`);
    if (order.includes(table)) return;
    for (const { to } of links.filter(({ from }) => from === table)) visit(to, [...way, table]);
    order.unshift(table);
  };
  visit(start, []);
  return order;
};
