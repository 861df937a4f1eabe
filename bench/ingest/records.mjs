// @ts-check
import { randomFrom } from '../lib/random.mjs';

/**
 * @typedef {object} SampleRecord one result as a laboratory would report it
 * @property {number} station
 * @property {string} sampleCode
 * @property {string} date
 * @property {string} time
 * @property {string} type as the file writes it
 * @property {boolean} isQualityControl
 * @property {string} sign
 * @property {string} amount
 * @property {string} parameter as the file writes it
 * @property {string} methodCode
 */

/** A real programme analyses each sample for 30 to 170 of these; one file in Alberta's portal has 164 results a sample. */
const parameters = [
  ['Naphthenic acids', '3441'],
  ...['Aluminum', 'Arsenic', 'Barium', 'Boron', 'Cadmium', 'Copper', 'Iron', 'Lead', 'Nickel', 'Selenium', 'Vanadium', 'Zinc'].map(
    (metal) => [`${metal} Dissolved`, '1849'],
  ),
  ...['Calcium', 'Chloride', 'Magnesium', 'Potassium', 'Sodium', 'Sulphate', 'Fluoride'].map((ion) => [`${ion} Dissolved`, '104571']),
];
export const samplesOf = (/** @type {number} */ rows) => Math.ceil(rows / parameters.length);

export const stationCount = 200;

const day = 86_400_000;
const firstDay = Date.UTC(2010, 0, 1);

const kinds = /** @type {const} */ ([
  { upTo: 0.96, type: 'DISCRETE SAMPLE (GRAB)', isQualityControl: false },
  { upTo: 0.98, type: 'REPLICATE SAMPLE', isQualityControl: true },
  { upTo: 1, type: 'TRUE SPLIT SAMPLE', isQualityControl: true },
]);

/**
 * @param {ReturnType<typeof randomFrom>} random
 * @param {{ rows: number, run: number, index: number }} place
 */
const drawSample = (random, { rows, run, index }) => {
  const share = random.next();
  const kind = kinds.find(({ upTo }) => share < upTo) ?? kinds[0];
  return {
    station: random.below(stationCount),
    sampleCode: `R${String(run).padStart(3, '0')}SWE${String(index).padStart(7, '0')}-01`,
    date: new Date(firstDay + Math.floor((index / rows) * 5000) * day).toISOString().slice(0, 10),
    // Past the hour that is skipped each spring.
    time: `${String(8 + random.below(10)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}:00`,
    type: kind.type,
    isQualityControl: kind.isQualityControl,
  };
};

/**
 * Results in the order in which samples are taken. Two runs share no sample, so each load adds all of its rows.
 * @param {{ rows: number, run: number }} size
 * @returns {Generator<SampleRecord>}
 */
export function* sampleRecords({ rows, run }) {
  const random = randomFrom(20_100 + run);
  /** @type {Pick<SampleRecord, 'station' | 'sampleCode' | 'date' | 'time' | 'type' | 'isQualityControl'>} */
  let sample = drawSample(random, { rows, run, index: 0 });
  for (let index = 0; index < rows; index += 1) {
    const [parameter = '', methodCode = ''] = parameters[index % parameters.length] ?? [];
    if (index > 0 && index % parameters.length === 0) sample = drawSample(random, { rows, run, index });
    const isBelow = random.next() < 0.15;
    yield { ...sample, parameter, methodCode, sign: isBelow ? '<' : '', amount: isBelow ? '0.100' : (0.1 + random.next() * 60).toFixed(3) };
  }
}
