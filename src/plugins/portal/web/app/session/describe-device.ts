/** In the order in which they must be asked: each says that it is also those behind it. */
const browsers = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;

const systems = [
  ['Windows', /Windows/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['macOS', /Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

/** What people call a browser that says of itself `Mozilla/5.0 (…`; its own words where they tell nothing. */
export const describeDevice = (agent: string): string => {
  const found = [browsers, systems].map((kinds) => kinds.find(([, pattern]) => pattern.test(agent))?.[0]);
  const names = found.filter((name) => name !== undefined);
  return names.length === 0 ? agent : names.join(', ');
};
