// @ts-check
import { aimInWords, meets } from './benchmark.mjs';

/**
 * One line for each ratio and figure.
 * @param {import('./benchmark.mjs').Benchmark['aims']} aims
 * @param {{ ratios: Record<string, number>, figures: Record<string, number> }} result
 */
export const tableRows = (aims, { ratios, figures }) =>
  [
    ...Object.entries(ratios).map(([key, value]) => ({ key, value, unit: '×' })),
    ...Object.entries(figures).map(([key, value]) => ({ key, value, unit: '' })),
  ].map(({ key, value, unit }) => {
    const aim = aims[key];
    const verdict = aim === undefined ? '' : meets(value, aim) ? 'met' : 'missed';
    return {
      key,
      value: `${value.toLocaleString('en-CA', { maximumFractionDigits: 6 })}${unit}`,
      aim: aim === undefined ? '' : aimInWords(aim),
      verdict,
    };
  });

/** @param {ReturnType<typeof tableRows>} rows */
export const plainTable = (rows) => {
  const width = Math.max(...rows.map(({ key }) => key.length));
  return rows
    .map(({ key, value, aim, verdict }) => `  ${key.padEnd(width)}  ${value.padStart(12)}  ${aim} ${verdict}`.trimEnd())
    .join('\n');
};
