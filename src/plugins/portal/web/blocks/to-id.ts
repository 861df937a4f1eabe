/** Of the heading of a block, for whoever is led through the page by its parts. */
export const toId = (kind: string, id: number | string): string => `${kind}-${String(id)}`;
