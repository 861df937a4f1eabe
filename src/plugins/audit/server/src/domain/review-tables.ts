/**
 * Decides for every table whether its changes are recorded. A content type of ours declares it (`pluginOptions.audit.recorded`); tables
 * that others define stand in the reviewed list. A table in neither is a fault: somebody must decide before it ships.
 */
export interface Decision {
  readonly table: string;
  readonly isRecorded: boolean;
}

export interface TableReview {
  readonly decisions: readonly Decision[];
  /** Neither declared nor reviewed. */
  readonly undecided: readonly string[];
}

export const reviewTables = (
  tables: readonly string[],
  declared: ReadonlyMap<string, boolean>,
  reviewed: Readonly<Record<string, 'recorded' | { readonly exemptBecause: string }>>,
): TableReview => {
  const decide = (table: string): boolean | undefined =>
    declared.get(table) ?? (reviewed[table] === undefined ? undefined : reviewed[table] === 'recorded');
  const verdicts = tables.map((table) => ({ table, isRecorded: decide(table) }));
  return {
    decisions: verdicts.flatMap(({ table, isRecorded }) => (isRecorded === undefined ? [] : [{ table, isRecorded }])),
    undecided: verdicts.filter(({ isRecorded }) => isRecorded === undefined).map(({ table }) => table),
  };
};
