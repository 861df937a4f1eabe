// @ts-check
import { say } from '../../launcher/core/progress.mjs';
import { check } from '../lib/check.mjs';
import { randomFrom } from '../lib/random.mjs';
import { median } from '../lib/stats.mjs';
import { loadEvaluationCode } from './evaluation-code.mjs';

const quantityCount = 20;
const day = 86_400_000;
const firstDay = Date.UTC(2010, 0, 1);

/** @param {import('./evaluation-code.mjs').Rule} rule @returns {import('./evaluation-code.mjs').Rule} */
const ruleOf = (rule) => ({
  ...{ thresholdId: rule.id, version: 1, variant: null, unit: 'mg/L', scope: { kind: 'team' }, operator: 'above' },
  ...{ warning: { at: '55' }, critical: { at: '59' }, clear: '50', occurrences: { needed: 1, of: 1 }, clearAfter: 1 },
  ...{ season: null, methods: [], estimated: 'capped', standing: 'operational', effectiveFrom: null, effectiveTo: null },
  ...rule,
});

/** A general rule for each quantity, one for a group, one for a place; and some for a season. */
const composeRules = () => {
  const quantities = Array.from({ length: quantityCount }, (_, index) => `quantity-${String(index)}`);
  return [
    ...quantities.flatMap((quantity) => [
      ruleOf({ id: `all-${quantity}`, quantity }),
      ruleOf({ id: `group-${quantity}`, quantity, scope: { kind: 'group', id: 'group-1' }, occurrences: { needed: 2, of: 3 } }),
      ruleOf({ id: `place-${quantity}`, quantity, scope: { kind: 'subject', id: 'subject-7' }, warning: { at: '30' } }),
    ]),
    ...quantities.slice(0, 3).map((quantity) =>
      ruleOf({
        id: `season-${quantity}`,
        quantity,
        season: { from: '05-01', to: '09-30' },
        operator: 'below',
        warning: { at: '1' },
        critical: null,
        clear: null,
      }),
    ),
  ];
};

/** @param {{ series: number, perSeries: number }} size @returns {import('./evaluation-code.mjs').Observation[][]} */
const composeHistories = ({ series, perSeries }) => {
  const random = randomFrom(6100);
  return Array.from({ length: series }, (_series, at) => {
    const subject = Math.floor(at / quantityCount);
    return Array.from({ length: perSeries }, (_observation, index) => {
      const isBelow = random.next() < 0.1;
      const isSmall = random.next() < 0.1;
      const amount = random.next() * 60;
      const id = `l${String(at)}x${String(index)}`;
      return {
        ...{ id, measurementId: id, subject: `subject-${String(subject)}`, group: `group-${String(subject % 5)}` },
        ...{ quantity: `quantity-${String(at % quantityCount)}`, variant: null, method: 'AENV/3566', unit: isSmall ? 'ug/L' : 'mg/L' },
        value: isBelow ? null : (isSmall ? amount * 1000 : amount).toFixed(3),
        bound: isBelow ? { side: 'below', limit: '0.1' } : null,
        ...{ isEstimated: false, isPreliminary: false, revision: 1 },
        observedAt: new Date(firstDay + index * 30 * day + subject * 60_000).toISOString(),
      };
    });
  });
};

/** @param {{ series: number, perSeries: number, rounds: number }} size */
export const measureEvaluations = (size) => {
  const { evaluateSeries, indexRules } = loadEvaluationCode();
  const index = indexRules(composeRules());
  const histories = composeHistories(size);
  /** @type {number[]} */
  const rates = [];
  for (let round = 1; round <= size.rounds; round += 1) {
    let judgements = 0;
    let episodes = 0;
    const startedAt = performance.now();
    for (const history of histories) {
      for (const evaluation of evaluateSeries(history, index)) {
        judgements += evaluation.judged.length;
        episodes += evaluation.episodes.length;
      }
    }
    const seconds = (performance.now() - startedAt) / 1000;
    check(
      'that every observation is judged, and some are beyond a limit',
      [judgements >= size.series * size.perSeries, episodes > 0],
      [true, true],
    );
    rates.push(judgements / seconds);
  }
  const perSecond = median(rates);
  say(`  ${perSecond.toFixed(0)} evaluations a second`);
  return { evaluations: size.series * size.perSeries, evaluations_per_s: Math.round(perSecond) };
};
