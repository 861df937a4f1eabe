import type { Limit, Observation, Operator, Rule } from '../../src/plugins/notifications/server/src/domain/evaluation/types';

/**
 * Observations and rules as a chemist would write them down, one a line.
 *
 * Observations: `2026-06-01 12.5 mg/L`, `2026-06-01 14:30 <1.5 mg/L`, `2026-06-01 J 3.2 mg/L` (estimated), `2026-06-01 >50 mg/L`,
 * `2026-06-01 ND mg/L` (not detected, the limit unknown). Behind it, in brackets: `#b` tells two of one day apart, `v2` is a correction,
 * `by lab/2` the method, `at S2` the station, `in G2` the site, `of pH` the parameter, `panel P1` the panel.
 */
const line =
  /^(?<date>\d{4}-\d\d-\d\d)(?: (?<time>\d\d:\d\d))? (?<estimated>J )?(?:(?<side>[<>])?(?<amount>-?[\d.]+)|ND) (?<unit>\S+)(?: \[(?<notes>[^\]]+)\])?$/u;

const readNotes = (notes: string) => {
  const words = notes.split(', ');
  const after = (word: string): string | null => words.find((text) => text.startsWith(`${word} `))?.slice(word.length + 1) ?? null;
  return {
    label: words.find((word) => word.startsWith('#')) ?? '',
    revision: Number(words.find((word) => /^v\d+$/.test(word))?.slice(1) ?? 1),
    about: {
      subject: after('at') ?? 'S1',
      group: after('in') ?? 'G1',
      quantity: after('of') ?? 'chloride',
      variant: after('panel'),
      method: after('by') ?? 'lab/1',
    },
  };
};

const readAmount = (side: string | undefined, amount: string | undefined): Pick<Observation, 'value' | 'bound'> => {
  if (amount === undefined) return { value: null, bound: { side: 'below', limit: null } };
  if (side === undefined) return { value: amount, bound: null };
  return { value: null, bound: { side: side === '<' ? 'below' : 'above', limit: amount } };
};

export const observe = (text: string): Observation => {
  const { date, time, estimated, side, amount, unit = '', notes = '' } = line.exec(text)?.groups ?? {};
  if (date === undefined) throw new Error(`This is no line of a lab sheet: ${text}`);
  const { label, revision, about } = readNotes(notes);
  const measurementId = `${date}${time === undefined ? '' : ` ${time}`}${label}`;
  return {
    id: revision === 1 ? measurementId : `${measurementId} v${String(revision)}`,
    measurementId,
    ...about,
    unit,
    ...readAmount(side, amount),
    isEstimated: estimated !== undefined,
    isPreliminary: false,
    observedAt: `${date}T${time ?? '00:00'}:00.000Z`,
    revision,
  };
};

/** Several of them, divided by semicolons. */
export const observeAll = (text: string): Observation[] => (text === '' ? [] : text.split('; ').map(observe));

const operators: readonly Operator[] = ['above', 'at-or-above', 'below', 'at-or-below', 'outside'];

const readLimit = (word: string | undefined): Limit | null => {
  if (word === undefined) return null;
  const [low = '', high] = word.split('..');
  return high === undefined ? { at: low } : { low, high };
};

const readLimits = (text: string): Pick<Rule, 'operator' | 'warning' | 'critical' | 'unit'> => {
  const words = text.replaceAll(',', '').split(' ');
  const operator = operators.find((name) => name === words[0]);
  if (operator === undefined) throw new Error(`This is no rule: ${text}`);
  const after = (word: string) => readLimit(words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
  return { operator, warning: after('warning'), critical: after('critical'), unit: words.at(-1) ?? '' };
};

const pickFrom = <T extends string>(names: readonly T[], text: string): T => {
  const name = names.find((candidate) => candidate === text);
  if (name === undefined) throw new Error(`One of ${names.join(', ')}, not ${text}`);
  return name;
};

type Clause = readonly [pattern: RegExp, read: (...words: string[]) => Partial<Rule>];

const clauses: readonly Clause[] = [
  [/^clear after (\d+)$/, (count) => ({ clearAfter: Number(count) })],
  [/^clear (\S+)$/, (clear = '') => ({ clear })],
  [/^(\d+) of (\d+)$/, (needed, of) => ({ occurrences: { needed: Number(needed), of: Number(of) } })],
  [/^season (\S+)\.\.(\S+)$/, (from = '', to = '') => ({ season: { from, to } })],
  [/^by (.+)$/, (methods = '') => ({ methods: methods.split(' ') })],
  [/^J (\S+)$/, (word = '') => ({ estimated: pickFrom(['full', 'capped', 'ignored'], word) })],
  [/^from (\S+)$/, (day = '') => ({ effectiveFrom: `${day}T00:00:00Z` })],
  [/^until (\S+)$/, (day = '') => ({ effectiveTo: `${day}T00:00:00Z` })],
  [/^at (\S+)$/, (id = '') => ({ scope: { kind: 'subject', id } })],
  [/^in (\S+)$/, (id = '') => ({ scope: { kind: 'group', id } })],
  [/^of (\S+)$/, (quantity = '') => ({ quantity })],
  [/^panel (\S+)$/, (variant = '') => ({ variant })],
  [/^v(\d+)$/, (version) => ({ version: Number(version) })],
  [/^#(\S+)$/, (thresholdId = '') => ({ thresholdId })],
  [
    /^(binding|guideline|operational|demo)$/,
    (word = '') => ({ standing: pickFrom(['binding', 'guideline', 'operational', 'demo'], word) }),
  ],
];

const readClause = (text: string): Partial<Rule> => {
  for (const [pattern, read] of clauses) {
    const match = pattern.exec(text);
    if (match !== null) return read(...match.slice(1));
  }
  throw new Error(`This is no part of a rule: ${text}`);
};

/**
 * Rules: `above warning 10, critical 15 mg/L`, `outside critical 6.5..9 [pH]`, and behind semicolons what differs from the usual: `clear 8`,
 * `clear after 2`, `2 of 3`, `season 11-01..03-31`, `by lab/1 lab/2`, `J full`, `from 2026-01-01`, `until 2027-01-01`, `at S1`, `in G1`,
 * `of pH`, `panel P1`, `v2`, `#name`, `binding`.
 */
export const rule = (text: string): Rule => {
  const [limits = '', ...rest] = text.split('; ');
  const stated: Omit<Rule, 'id'> = {
    thresholdId: 'T1',
    version: 1,
    quantity: 'chloride',
    variant: null,
    ...readLimits(limits),
    scope: { kind: 'team' },
    clear: null,
    occurrences: { needed: 1, of: 1 },
    clearAfter: 1,
    season: null,
    methods: [],
    estimated: 'capped',
    standing: 'operational',
    effectiveFrom: null,
    effectiveTo: null,
    ...rest.map(readClause).reduce((all, part) => ({ ...all, ...part }), {}),
  };
  return { ...stated, id: `${stated.thresholdId}.v${String(stated.version)}` };
};
