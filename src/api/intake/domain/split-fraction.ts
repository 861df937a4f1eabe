/** Endings that say which part of the sample was analysed, longest first, with their DS-WQX name. */
const endings: readonly (readonly [ending: string, fraction: string])[] = [
  [' total recoverable', 'Total Recoverable'],
  [' dissolved/filtered', 'Dissolved'],
  [' total dissolved', 'Dissolved'],
  [' dissolved', 'Dissolved'],
  [' total', 'Total'],
];

/** `Aluminum Total Recoverable` is aluminum, fraction Total Recoverable. A name without such an ending stays whole. */
export const splitFraction = (name: string): { parameterName: string; fraction: string | null } => {
  const lower = name.toLowerCase();
  const found = endings.find(([ending]) => lower.endsWith(ending));
  if (found === undefined) return { parameterName: name, fraction: null };
  const [ending, fraction] = found;
  return { parameterName: name.slice(0, -ending.length).trimEnd(), fraction };
};
