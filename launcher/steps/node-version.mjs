// @ts-check
// Read by every Node since 14: keep the syntax old here.
import { readFileSync } from 'fs';
import { parseJson } from '../core/json.mjs';

/**
 * @param {string} version
 * @returns {number[]}
 */
const numbersOf = (version) => version.replace(/^v/, '').split('.').slice(0, 3).map(Number);

/**
 * @param {string} version
 * @param {string} least
 */
const isOlder = (version, least) => {
  const have = numbersOf(version);
  const need = numbersOf(least);
  for (let index = 0; index < need.length; index += 1) {
    const difference = Number(have[index]) - Number(need[index]);
    if (difference !== 0) return difference < 0;
  }
  return false;
};

/**
 * The sentence for whoever runs a Node that is too old, or nothing.
 * @param {string} version
 * @param {string} range the range of package.json's engines, which names the oldest version after >=
 * @returns {string | undefined}
 */
const explainUnfitNode = (version, range) => {
  const match = />=\s*(\d+\.\d+\.\d+)/.exec(range);
  const least = match ? String(match[1]) : '20.19.0';
  if (!isOlder(version, least)) return undefined;
  return `Luminous needs Node ${least} or newer and this is ${version}: install a newer Node from https://nodejs.org and start again.`;
};

/** @returns {boolean} whether this Node was refused, with its sentence on stderr */
export const refuseUnfitNode = () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  /** @type {{ engines: { node: string } }} */
  const manifest = parseJson(text);
  const sentence = explainUnfitNode(process.version, manifest.engines.node);
  if (sentence) process.stderr.write(`${sentence}\n`);
  return sentence !== undefined;
};
