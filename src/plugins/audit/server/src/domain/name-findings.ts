interface Finding {
  readonly code: string;
  readonly where: string;
}

/** Of so many it is said where they are. */
const mostPlaces = 5;

/** One line for each kind of finding, however many there are of it: the same line as long as the same is found. */
export const nameFindings = (findings: readonly Finding[]): string[] => {
  const places = new Map<string, string[]>();
  for (const { code, where } of findings) places.set(code, [...(places.get(code) ?? []), where]);
  return [...places].map(([code, all]) => {
    const rest = all.length - mostPlaces;
    return `${code} at ${all.slice(0, mostPlaces).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
  });
};
