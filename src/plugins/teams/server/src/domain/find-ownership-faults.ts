/** The little that this decision needs to know of a content type. */
export interface OwnedType {
  readonly uid: string;
  readonly hasDraftAndPublish: boolean;
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly isStrapis: boolean }>>;
}

/**
 * Team-owned types have scalar fields only. Strapi writes link and component rows before or without their parent, where no team can be
 * known; and draft/publish deletes and re-inserts rows, which history must not see.
 */
export const findOwnershipFaults = (type: OwnedType): string[] => {
  const own = Object.entries(type.attributes).filter(([, attribute]) => !attribute.isStrapis);
  const structured = own.filter(([, { type: kind }]) => ['relation', 'component', 'dynamiczone', 'media'].includes(kind));
  return [
    ...(type.attributes['teamId']?.type === 'string' ? [] : [`${type.uid} has no string attribute teamId`]),
    ...(type.hasDraftAndPublish ? [`${type.uid} has draft and publish switched on`] : []),
    ...structured.map(([name, { type: kind }]) => `${type.uid}.${name} is a ${kind}; use a scalar key`),
  ];
};
