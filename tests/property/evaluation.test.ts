import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convert } from '../../src/lib/units';
import { evaluate } from '../../src/plugins/notifications/server/src/domain/evaluation/evaluate';
import { judge } from '../../src/plugins/notifications/server/src/domain/evaluation/judge';
import { prepareRule } from '../../src/plugins/notifications/server/src/domain/evaluation/prepare-rule';
import { isAsStrict } from '../../src/plugins/notifications/server/src/domain/evaluation/strictness';
import type { Limit, Observation, Operator, Outcome, Rule } from '../../src/plugins/notifications/server/src/domain/evaluation/types';
import { ExceedanceBook } from '../helpers/exceedance-book';
import { rule as readRule } from '../helpers/lab-sheet';
import { rounds } from '../helpers/suite';

const numRuns = rounds({ quick: 300, sample: 1500, deep: 20_000 });

/** Amounts about the limits, in tenths, so that they often fall on one. */
const tenths = fc
  .integer({ min: 0, max: 200 })
  .map((count) => ({ count, text: `${String(Math.floor(count / 10))}.${String(count % 10)}` }));
const amount = tenths.map(({ text }) => text);

const reading = fc.oneof(
  { weight: 6, arbitrary: amount.map((value) => ({ value, bound: null })) },
  { weight: 1, arbitrary: amount.map((limit) => ({ value: null, bound: { side: 'below' as const, limit } })) },
  { weight: 1, arbitrary: amount.map((limit) => ({ value: null, bound: { side: 'above' as const, limit } })) },
  { weight: 1, arbitrary: fc.constant({ value: null, bound: { side: 'below' as const, limit: null } }) },
);

const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, day)).toISOString();

/** Some of one moment, some corrected, some in an unknown unit. */
const observation = fc
  .record({
    reading,
    measurement: fc.integer({ min: 1, max: 30 }),
    revision: fc.integer({ min: 1, max: 2 }),
    isEstimated: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
    unit: fc.integer({ min: 0, max: 9 }).map((drawn) => (drawn === 0 ? 'mgl' : 'mg/L')),
  })
  .map(({ reading: { value, bound }, measurement, revision, isEstimated, unit }): Observation => ({
    id: `m${String(measurement)}.v${String(revision)}`,
    measurementId: `m${String(measurement)}`,
    subject: 'S1',
    group: null,
    quantity: 'chloride',
    variant: null,
    method: 'lab/1',
    unit,
    value,
    bound,
    isEstimated,
    isPreliminary: false,
    // Two measurements a day.
    observedAt: dayOf(Math.floor(measurement / 2)),
    revision,
  }));

const history = fc.uniqueArray(observation, { selector: ({ id }) => id, maxLength: 25 });

const limitsOf = (operator: Operator, [a = '0', b = '0', c = '0', d = '0']: readonly string[]): readonly [Limit, Limit] => {
  if (operator === 'outside')
    return [
      { low: b, high: c },
      { low: a, high: d },
    ];
  return operator === 'above' || operator === 'at-or-above' ? [{ at: b }, { at: c }] : [{ at: c }, { at: b }];
};

const operator = fc.constantFrom<Operator>('above', 'at-or-above', 'below', 'at-or-below', 'outside');
const rule = fc
  .record({
    operator,
    limits: fc.array(tenths, { minLength: 4, maxLength: 4 }),
    present: fc.constantFrom('both', 'warning', 'critical'),
    hasClear: fc.boolean(),
    needed: fc.integer({ min: 1, max: 2 }),
    extra: fc.integer({ min: 0, max: 1 }),
    clearAfter: fc.integer({ min: 1, max: 2 }),
    estimated: fc.constantFrom('full' as const, 'capped' as const, 'ignored' as const),
  })
  .map(({ operator: sign, limits, present, hasClear, needed, extra, clearAfter, estimated }): Rule => {
    const sorted = [...limits].sort((one, other) => one.count - other.count).map(({ text }) => text);
    const [warning, critical] = limitsOf(sign, sorted);
    const isUpper = sign === 'above' || sign === 'at-or-above';
    return {
      ...readRule('above critical 1 mg/L'),
      operator: sign,
      warning: present === 'critical' ? null : warning,
      critical: present === 'warning' ? null : critical,
      clear: hasClear ? ((isUpper ? sorted[0] : sorted[3]) ?? null) : null,
      occurrences: { needed, of: needed + extra },
      clearAfter,
      estimated,
    };
  });

const shuffled = history.chain((observations) =>
  fc.tuple(fc.constant(observations), fc.shuffledSubarray(observations, { minLength: observations.length })),
);

describe('an evaluation', () => {
  it('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(shuffled, rule, ([observations, other], drawn) => {
        expect(evaluate(other, prepareRule(drawn))).toEqual(evaluate(observations, prepareRule(drawn)));
      }),
      { numRuns },
    );
  });

  it('can be made again: each episode follows from its own inputs, and has their hash', () => {
    fc.assert(
      fc.property(history, rule, (observations, drawn) => {
        const { episodes } = evaluate(observations, prepareRule(drawn));
        for (const episode of episodes) expect(evaluate(episode.inputs, prepareRule(drawn)).episodes).toEqual([episode]);
      }),
      { numRuns },
    );
  });

  it('rests each observation on one episode at most, and opens none while another is open', () => {
    fc.assert(
      fc.property(history, rule, (observations, drawn) => {
        const { episodes } = evaluate(observations, prepareRule(drawn));
        const supporting = episodes.flatMap(({ support }) => support.map(({ id }) => id));
        expect(new Set(supporting).size).toBe(supporting.length);
        expect(episodes.slice(0, -1).filter(({ clearedBy }) => clearedBy === null)).toEqual([]);
      }),
      { numRuns },
    );
  });
});

const weight: Record<Outcome, number> = { 'not-counted': -2, undecidable: -1, clear: 0, indeterminate: 1, warning: 2, critical: 3 };

const inUnit = (seen: Observation, unit: string): Observation => {
  const converted = (text: string | null) => (text === null ? null : convert(text, seen.unit, unit));
  const { value, bound } = seen;
  return { ...seen, unit, value: converted(value), bound: bound === null ? null : { ...bound, limit: converted(bound.limit) } };
};

const moved = (limit: Limit, sign: Operator, by: number): Limit => {
  const shift = (text: string, difference: number) => (Number(text) + difference).toFixed(1);
  if ('low' in limit) return { low: shift(limit.low, by), high: shift(limit.high, -by) };
  return { at: shift(limit.at, sign === 'above' || sign === 'at-or-above' ? -by : by) };
};

describe('a judgement', () => {
  it('does not depend on the unit in which something is told', () => {
    fc.assert(
      fc.property(observation, rule, fc.constantFrom('ug/L', 'ng/L', 'g/L', 'mg/mL'), (drawnObservation, drawn, unit) => {
        const seen = { ...drawnObservation, unit: 'mg/L' };
        expect(judge(inUnit(seen, unit), prepareRule(drawn))).toEqual(judge(seen, prepareRule(drawn)));
      }),
      { numRuns },
    );
  });

  it('is never milder when the limits are stricter', () => {
    fc.assert(
      fc.property(observation, rule, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (seen, drawn, byWarning, byCritical) => {
        const stricter: Rule = {
          ...drawn,
          warning: drawn.warning === null ? null : moved(drawn.warning, drawn.operator, byWarning / 10),
          critical: drawn.critical === null ? null : moved(drawn.critical, drawn.operator, byCritical / 10),
        };
        const [before, after] = [judge(seen, prepareRule(drawn)), judge(seen, prepareRule(stricter))];
        expect(weight[after.outcome]).toBeGreaterThanOrEqual(weight[before.outcome]);
      }),
      { numRuns },
    );
  });

  it('is never milder under a rule than under one that gives way to it', () => {
    fc.assert(
      fc.property(observation, rule, rule, fc.boolean(), (seen, one, two, isOtherUnit) => {
        const limitIn = (limit: Limit | null, unit: string): Limit | null => {
          const told = (text: string) => convert(text, 'mg/L', unit) ?? text;
          if (limit === null) return null;
          return 'at' in limit ? { at: told(limit.at) } : { low: told(limit.low), high: told(limit.high) };
        };
        const unit = isOtherUnit ? 'ug/L' : 'mg/L';
        const other: Rule = { ...two, unit, warning: limitIn(two.warning, unit), critical: limitIn(two.critical, unit), clear: null };
        const [stricter, milder] = [prepareRule(one), prepareRule(other)];
        fc.pre(isAsStrict(stricter, milder));
        expect(weight[judge(seen, stricter).outcome]).toBeGreaterThanOrEqual(weight[judge(seen, milder).outcome]);
      }),
      { numRuns },
    );
  });

  it('of what was not found, with a limit of detection above that of the rule, is neither clear nor an exceedance', () => {
    fc.assert(
      fc.property(observation, rule, amount, (seen, drawn, limit) => {
        const atLimit = drawn.warning ?? drawn.critical;
        fc.pre(atLimit !== null && 'at' in atLimit && Number(limit) > Number(atLimit.at) && drawn.estimated !== 'ignored');
        const upper: Rule = { ...drawn, operator: 'above' };
        const notFound: Observation = { ...seen, unit: 'mg/L', value: null, bound: { side: 'below', limit } };
        expect(judge(notFound, prepareRule(upper)).outcome).toBe('indeterminate');
      }),
      { numRuns },
    );
  });
});

/** All at once, nothing being known before. */
const backfillAtOnce = (observations: readonly Observation[], drawn: Rule): string[] => {
  const book = new ExceedanceBook(drawn);
  book.history = [...observations];
  book.decide({ mode: 'backfill', cause: 'arrival', arrived: null, newestBefore: null });
  return book.state();
};

describe('deciding', () => {
  it('one by one, in any order, live or not, ends where deciding all at once does; and again, it does and tells nothing', () => {
    fc.assert(
      fc.property(shuffled, rule, fc.constantFrom('live' as const, 'backfill' as const), ([, observations], drawn, mode) => {
        const book = new ExceedanceBook(drawn);
        for (const seen of observations) {
          const newestBefore = book.newest();
          book.history = [...book.history, seen];
          const occurrence = { mode, cause: 'arrival' as const, arrived: new Set([seen.id]), newestBefore };
          book.decide(occurrence);
          expect(book.decide(occurrence)).toEqual([]);
        }
        expect(book.state()).toEqual(backfillAtOnce(observations, drawn));
      }),
      { numRuns },
    );
  });

  it('alerts nobody in a backfill', () => {
    fc.assert(
      fc.property(history, rule, (observations, drawn) => {
        const book = new ExceedanceBook(drawn);
        book.history = [...observations];
        const told = book.decide({ mode: 'backfill', cause: 'arrival', arrived: null, newestBefore: null });
        expect(told.filter((line) => line.includes('alert') || line.includes('inbox'))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('retracts all when all is withdrawn', () => {
    fc.assert(
      fc.property(history, rule, (observations, drawn) => {
        const book = new ExceedanceBook(drawn);
        book.history = [...observations];
        book.decide({ mode: 'live', cause: 'arrival', arrived: null, newestBefore: null });
        const newestBefore = book.newest();
        book.history = [];
        book.decide({ mode: 'live', cause: 'withdrawal', arrived: new Set(), newestBefore });
        expect(book.state()).toEqual([]);
      }),
      { numRuns },
    );
  });
});
