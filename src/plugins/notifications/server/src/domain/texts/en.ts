import type { ContentsOf, Exceeding, Side } from '../notification-types/contents';
import { countAll, type Counted, type Tally } from '../notification-types/tally';
import { english } from './grammar';
import { tellerOf } from './tell';
import { aboutOne, ended, inOrder, type Book, type Circumstances, type Wording } from './wording';

const { agree, count, counted, day, list } = english;
const tell = tellerOf(english);

interface Measured extends Counted {
  readonly quantity: string;
}

const what = ({ quantity, name }: Measured): string => `${quantity} at ${name}`;

const beyond: Readonly<Record<Side, (level: string, limit: string) => string>> = {
  above: (level, limit) => `above the ${level} limit of ${limit}`,
  'at-or-above': (level, limit) => `at or above the ${level} limit of ${limit}`,
  below: (level, limit) => `below the ${level} limit of ${limit}`,
  'at-or-below': (level, limit) => `at or below the ${level} limit of ${limit}`,
  outside: (level, limit) => `outside the ${level} limits of ${limit}`,
};

const exceeding = (tally: Tally<Exceeding>, heading: string, level: string): Wording => {
  const found = ({ value, side, limit, rule }: Exceeding) => `${value}, ${beyond[side](level, limit)}${rule === null ? '' : ` (${rule})`}`;
  return tell(tally, {
    one: (item) => ({ title: `${heading}: ${what(item)}`, sentence: ended(`${what(item)}: ${found(item)}`) }),
    many: (results, names) => ({
      title: `${heading}: ${results} beyond a limit`,
      sentence: `${results} are beyond the ${level} limit: ${names}.`,
    }),
    line: (item) => `${what(item)}: ${found(item)}`,
    nouns: ['result', 'results'],
    advice: null,
    action: 'See the alert',
  });
};

type Arrivals = ContentsOf<'new-results'>;

const placesOf = (arrivals: Arrivals): string =>
  list([
    ...inOrder(arrivals.items).map(({ name, count: n }) => (n === countAll(arrivals) ? name : `${name} (${count(n)})`)),
    ...(arrivals.rest === 0 || arrivals.items.length === 0 ? [] : [`${count(arrivals.rest)} elsewhere`]),
  ]);

const beyondLimitsOf = ({ criticalCount, warningCount }: Arrivals): string =>
  list([
    ...(criticalCount === 0 ? [] : [`${count(criticalCount)} beyond a critical limit`]),
    ...(warningCount === 0 ? [] : [`${count(warningCount)} beyond a warning limit`]),
  ]);

const newResults = (contents: Arrivals, { isHistorical }: Circumstances): Wording => {
  const [all, places, beyondLimits] = [countAll(contents), placesOf(contents), beyondLimitsOf(contents)];
  const results = counted(all, isHistorical ? 'earlier result' : 'new result', isHistorical ? 'earlier results' : 'new results');
  const came = `${results} ${agree(all, 'has', 'have')} ${isHistorical ? 'been brought in' : 'come in'}${places === '' ? '' : `: ${places}`}`;
  return {
    title: `${results}${aboutOne(contents)}`,
    sentence: beyondLimits === '' ? `${came}.` : `${came}; ${beyondLimits}.`,
    points: [],
    advice: isHistorical ? 'All of it is marked as history, and nobody was alerted.' : null,
    action: 'See the results',
  };
};

const retracted = (contents: ContentsOf<'retracted'>): Wording => {
  type Item = ContentsOf<'retracted'>['items'][number];
  const why = ({ before, after, reason }: Item): string => {
    if (reason === 'late-arrival') return `results that came in later show that nothing was exceeded; the result is ${before} as before`;
    return after === null ? `the result of ${before} was withdrawn` : `the result was corrected from ${before} to ${after}`;
  };
  return tell(contents, {
    one: (item) => ({ title: `Alert withdrawn: ${what(item)}`, sentence: `The alert for ${what(item)} no longer holds: ${why(item)}.` }),
    many: (alerts, names) => ({ title: `${alerts} withdrawn`, sentence: `${alerts} no longer hold: ${names}.` }),
    line: (item) => `${what(item)}: ${why(item)}`,
    nouns: ['alert', 'alerts'],
    advice: 'There is nothing that you need to do. What was reported before stays in the history.',
    action: 'See what has changed',
  });
};

const noData = (contents: ContentsOf<'no-data'>): Wording => {
  const days = (n: number): string => counted(n, 'day', 'days');
  return tell(contents, {
    one: ({ name, quantity, days: n }) => ({
      title: `No results for ${days(n)}: ${name}`,
      sentence: `There has been no result${quantity === null ? '' : ` for ${quantity}`} at ${name} for ${days(n)}.`,
    }),
    many: (series, names) => ({ title: `${series} without new results`, sentence: `Nothing new has come in for a while: ${names}.` }),
    line: ({ name, quantity, days: n }) => `${name}${quantity === null ? '' : `, ${quantity}`}: none for ${days(n)}`,
    nouns: ['series', 'series'],
    advice: 'If nothing was planned, there is nothing that you need to do.',
    action: 'See what is missing',
  });
};

const roles = { viewer: 'viewer', editor: 'editor', admin: 'administrator', owner: 'owner', auditor: 'auditor' } as const;

export const en: Book = {
  'new-results': newResults,
  warning: (contents) => exceeding(contents, 'Warning', 'warning'),
  critical: (contents) => exceeding(contents, 'Critical', 'critical'),
  indeterminate: (contents) =>
    tell(contents, {
      one: (item) => ({
        title: `Cannot be decided: ${what(item)}`,
        sentence: `${what(item)} was reported as ${item.bound}, which does not say on which side of the limit of ${item.limit} it is.`,
      }),
      many: (results, names) => ({
        title: `${results} that cannot be decided`,
        sentence: `Compared with a limit, ${results} cannot be decided: ${names}.`,
      }),
      line: (item) => `${what(item)}: ${item.bound}, limit ${item.limit}`,
      nouns: ['result', 'results'],
      advice: 'It counts neither as within the limit nor as beyond it. A more sensitive method would tell.',
      action: 'See the results',
    }),
  corrected: (contents) =>
    tell(contents, {
      one: (item) => ({ title: `Corrected: ${what(item)}`, sentence: `${what(item)} was ${item.before} and is now ${ended(item.after)}` }),
      many: (results, names) => ({ title: `${results} corrected`, sentence: `${results} were corrected: ${names}.` }),
      line: (item) => `${what(item)}: was ${item.before}, is now ${item.after}`,
      nouns: ['result', 'results'],
      advice: 'What was reported before stays in the history.',
      action: 'See what has changed',
    }),
  retracted,
  resolved: (contents) =>
    tell(contents, {
      one: (item) => ({
        title: `Resolved: ${what(item)}`,
        sentence: `${what(item)} is ${item.value}, within the limit of ${item.limit} again.`,
      }),
      many: (alerts, names) => ({ title: `${alerts} resolved`, sentence: `Back within the limits: ${names}.` }),
      line: (item) => `${what(item)}: ${item.value}, limit ${item.limit}`,
      nouns: ['alert', 'alerts'],
      advice: null,
      action: 'See the results',
    }),
  'no-data': noData,
  'import-failed': (contents) =>
    tell(contents, {
      one: ({ name, reason }) => ({ title: `Import failed: ${name}`, sentence: `“${name}” could not be taken in: ${ended(reason)}` }),
      many: (imports, names) => ({ title: `${imports} failed`, sentence: `${imports} could not be taken in: ${names}.` }),
      line: ({ name, reason }) => `${name}: ${reason}`,
      nouns: ['import', 'imports'],
      advice: 'Nothing was kept. Once the fault is put right, the same can be sent again.',
      action: 'See what is wrong',
    }),
  'invitation-accepted': (contents, { teamName }) =>
    tell(contents, {
      one: ({ name, role }) => ({
        title: `${name} has joined`,
        sentence: `${name} has accepted the invitation to ${teamName}, as ${roles[role]}.`,
      }),
      many: (people, names) => ({
        title: `${people} have joined`,
        sentence: `${people} have accepted the invitation to ${teamName}: ${names}.`,
      }),
      line: ({ name, role }) => `${name}, ${roles[role]}`,
      nouns: ['person', 'people'],
      advice: null,
      action: 'See the team',
    }),
  'key-expiring': (contents) =>
    tell(contents, {
      one: ({ name, expiresOn }) => ({ title: `A key expires: ${name}`, sentence: `The key “${name}” works until ${day(expiresOn)}.` }),
      many: (keys, names) => ({ title: `${keys} expire`, sentence: `${keys} will soon stop working: ${names}.` }),
      line: ({ name, expiresOn }) => `${name}: until ${day(expiresOn)}`,
      nouns: ['key', 'keys'],
      advice: 'With a new key made in time, programs go on working.',
      action: 'See the keys',
    }),
  'report-ready': (contents) =>
    tell(contents, {
      one: ({ name }) => ({ title: `Report ready: ${name}`, sentence: `The report “${name}” is ready.` }),
      many: (reports, names) => ({ title: `${reports} ready`, sentence: `${reports} are ready: ${names}.` }),
      line: ({ name }) => name,
      nouns: ['report', 'reports'],
      advice: null,
      action: 'See the report',
    }),
  'ledger-alarm': (contents) =>
    tell(contents, {
      one: ({ name, finding }) => ({
        title: `Ledger alarm: ${name}`,
        sentence: `The check “${name}” of the ledger found: ${ended(finding)}`,
      }),
      many: (alarms, names) => ({ title: `Ledger: ${alarms}`, sentence: `Checks of the ledger found something: ${names}.` }),
      line: ({ name, finding }) => `${name}: ${finding}`,
      nouns: ['alarm', 'alarms'],
      advice: 'Please look at it now, before anything else is changed.',
      action: 'See the checks',
    }),
};
