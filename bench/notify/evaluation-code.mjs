// @ts-check
import { createRequire } from 'node:module';
import { inProject } from '../../launcher/core/paths.mjs';

/**
 * The product's own code of the evaluation, as it is compiled; typed here, as far as it is used, because it is loaded only when the benchmark
 * has built it.
 * @typedef {{ readonly id: string, readonly quantity: string, readonly [field: string]: unknown }} Rule
 * @typedef {{ readonly id: string, readonly [field: string]: unknown }} Observation
 * @typedef {{ readonly judged: readonly unknown[], readonly episodes: readonly unknown[] }} Evaluation
 * @typedef {{ evaluateSeries: (history: readonly Observation[], index: unknown) => Evaluation[] }} EvaluatingSeries
 * @typedef {{ indexRules: (rules: readonly Rule[]) => unknown }} IndexingRules
 */
export const loadEvaluationCode = () => {
  const require = createRequire(import.meta.url);
  const load = (/** @type {string} */ file) =>
    /** @type {unknown} */ (require(inProject('dist/src/plugins/notifications/server/src/domain/evaluation', file)));
  const { evaluateSeries } = /** @type {EvaluatingSeries} */ (load('evaluate-series.js'));
  const { indexRules } = /** @type {IndexingRules} */ (load('index-rules.js'));
  return { evaluateSeries, indexRules };
};
