export interface Stage {
  readonly type: string;
  /** From 1. */
  readonly place: number;
  readonly name: string;
}

export interface StagedType {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly enum?: readonly string[] }>>;
  readonly declarations: { readonly audit?: { readonly stages?: string } };
}

/** The stages that types declare, each with its place in the order. @throws Error where the attribute that is named is no enumeration */
export const findStages = (types: readonly StagedType[]): Stage[] =>
  types.flatMap(({ tableName, attributes, declarations }) => {
    const attribute = declarations.audit?.stages;
    if (attribute === undefined) return [];
    const names = attributes[attribute]?.enum;
    if (names === undefined) throw new Error(`Rows of ${tableName} would tell their stage by ${attribute}, which is no enumeration.`);
    return names.map((name, at) => ({ type: tableName, place: at + 1, name }));
  });
