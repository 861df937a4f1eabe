import type { Messages } from './text';

export const en: Messages = {
  localeName: 'English',
  title: 'Naphthenic acids in the water',
  lead: 'What was found in rivers and creeks near the oil sands, station by station.',
  whatIsIt:
    'Naphthenic acids are a family of acids that occur naturally in oil-sands rock. Water that has touched oil sands carries them. In high amounts they harm fish.',
  stationsHeading: 'Stations',
  latest: 'Latest result',
  notFound: (limit, unit) => `Not found: below what this test can see (${limit} ${unit})`,
  above: (limit, unit) => `More than this test can measure (${limit} ${unit})`,
  noReading: 'No result yet',
  awaitsRelease: 'Results have come in and wait for their review. They appear here once they are released.',
  preliminary: 'Preliminary: not reviewed yet',
  sampledOn: (date) => `Sampled on ${date}`,
  chartLabel: (station, count, from, to) => `${station}: ${String(count)} results from ${from} to ${to}`,
  chartKey:
    'In the small charts, a dot is a measured amount. A hollow triangle means not found, drawn at the lowest amount the test can see.',
  howMany: (stations) => (stations === 1 ? '1 station' : `${String(stations)} stations`),
  emptyHeading: 'No stations yet',
  emptyText: 'As soon as results are published, you will see them here.',
  faultHeading: 'This page cannot be shown right now',
  faultText: 'The fault is on our side. Please try again in a few minutes.',
  busyHeading: 'Too much at once',
  busyText: 'Very many pages were asked for from where you are. Please try again in a minute.',
  missingHeading: 'There is no such page',
  missingText: 'The address may be mistyped, or the page has moved.',
  backToStart: 'See all stations',
  skipToContent: 'Skip to content',
  languages: 'Languages',
  signIn: 'Sign in',
  drinkingWater:
    "This test looks for one group of chemicals. It cannot tell you if water is safe to drink. Follow your community's and Health Canada's advice.",
  licence: 'Contains information licensed under the Open Government Licence – Alberta.',
  forIntegrators: 'API documentation',
  places: 'Pages',
  nobodyNamed: 'Nobody is named here yet.',
};
