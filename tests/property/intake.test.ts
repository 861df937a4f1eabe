import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportColumnNames } from '../../src/api/export/contracts/columns';
import { decodeCursor, encodeCursor } from '../../src/lib/cursor';
import { parseDecimal } from '../../src/lib/decimal';
import { formats } from '../../src/api/intake/formats';
import { jsonHeading } from '../../src/api/intake/formats/json-rows';
import { ListResults } from '../../src/api/result/contracts';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { rounds } from '../helpers/suite';
import { seedTeam } from '../helpers/teams';

const decimalText = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 26n - 1n }), fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.integer({ min: 0, max: 12 }))
  .map(([whole, fraction, digits]) =>
    digits === 0 ? whole.toString() : `${whole.toString()}.${fraction.toString().padStart(12, '0').slice(0, digits)}`,
  );

/** What a cell may hold: anything printable, and the characters that CSV and COPY treat specially. No white space at the ends: it is trimmed. */
const cellText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\\', '\t', '\n', '\r\n', ',', '"', 'N', '.', "'", ';', 'é', '水'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 40,
  })
  .map((text) => text.replaceAll('\0', '').trim())
  .filter((text) => text.length > 0 && text.length <= 200);

describe('decimals', () => {
  it('keep their amount and are the same when read again', () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const parsed = parseDecimal(text);
        expect(parsed).not.toBeNull();
        expect(parseDecimal(parsed ?? '')).toBe(parsed);
        const withoutZeros = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
        expect(parsed).toBe(withoutZeros.replace(/^0+(?=\d)/, ''));
      }),
    );
  });

  it('are never guessed from other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseDecimal(text);
        return parsed === null || Number(parsed) === Number(text);
      }),
    );
  });
});

describe('cursors', () => {
  it('come back as they went out', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2200-01-01') }), fc.nat(), (date, row) => {
        const position = { at: date.toISOString(), rowId: String(row) };
        expect(decodeCursor(encodeCursor(position))).toEqual(position);
      }),
    );
  });

  it('made up by a caller are refused, never a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text)).toThrow('The cursor is not one that this list gave out.');
      }),
    );
  });
});

/** Headings by which each layout is known, as real files write them. */
const headingsOf: Readonly<Record<string, readonly string[]>> = {
  'luminous-table': exportColumnNames,
  'alberta-long': (/^(.*)\n/.exec(albertaFile())?.[1] ?? '').split(','),
  wqp: [
    'MonitoringLocationIdentifier',
    'ActivityIdentifier',
    'ActivityTypeCode',
    'ActivityStartDate',
    'ActivityStartTime/Time',
    'ActivityStartTime/TimeZoneCode',
    'CharacteristicName',
    'ResultMeasureValue',
    'ResultMeasure/MeasureUnitCode',
    'ResultDetectionConditionText',
    'DetectionQuantitationLimitMeasure/MeasureValue',
  ],
  'ds-wqx': [
    'MonitoringLocationID',
    'ActivityType',
    'ActivityStartDate',
    'CharacteristicName',
    'ResultValue',
    'ResultUnit',
    'ResultDetectionCondition',
    'ResultDetectionQuantitationLimitMeasure',
  ],
  'eccc-wide': [
    'Field Sample Number / x',
    'Station or Location Name / x',
    'Station Number / x',
    'Latitude (Decimal Degrees) / x',
    'Longitude (Decimal Degrees) / x',
    'Sample Date (yyyy-mm-dd hh:mm:ss ) / x',
    "Sample Type / Type d'échantillon",
    'Flag/Marqueur',
    'PHENOL (108939-P) (MG/L) / Phénol (108939-P) (MG/L)',
    'Flag/Marqueur',
    'NAPHTHENIC ACIDS TOTAL (000920-L) / x',
  ],
  'json-rows': [jsonHeading],
};

/** What real cells hold, good and bad, beside anything at all. */
const anyCell = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '<',
    '<0.02',
    'ND',
    '0,5',
    '1,234',
    'L',
    'NQ',
    'mg/l',
    'Not Detected',
    '2015-06-30',
    '2015-06-30 13:00',
    '13:00',
    'MST',
    '{}',
    '-0',
  ),
);

const nothingParsed = { results: [], faults: [], rejectedCount: 0 };
const isSaid = (text: string | null | undefined): boolean => text !== null && text !== undefined;

describe('a line of a file', () => {
  it.each(formats.map((format) => [format.name, format] as const))(
    'in the layout %s is taken or has faults, whatever it holds',
    (name, format) => {
      const headings = headingsOf[name] ?? [];
      const layout = format.open(headings);
      expect(layout).not.toBeNull();
      fc.assert(
        fc.property(fc.array(anyCell, { minLength: headings.length, maxLength: headings.length }), (cells) => {
          const { results, faults, rejectedCount } = layout?.parse(cells.map((cell) => cell.trim())) ?? nothingParsed;
          // A wide line with no cell filled holds nothing, and rejects nothing.
          expect(results.length + rejectedCount > 0 || name === 'eccc-wide').toBe(true);
          expect(faults.length > 0).toBe(rejectedCount > 0);
          // Never a number beside a condition that says there is none.
          for (const { row } of results) expect(isSaid(row.value)).toBe(!isSaid(row.detectionCondition));
        }),
        { numRuns: rounds({ quick: 300, sample: 1000, deep: 20_000 }) },
      );
    },
  );
});

describe('what went in', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  it('comes out as it was: text to the letter, decimals to the digit', async () => {
    const line = fc.record({
      'Station name': cellText,
      Laboratory: cellText,
      'Parameter value': decimalText,
      'Parameter sign': fc.constantFrom('', '<', '>'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const team = await seedTeam(app.database);
        const numbered = lines.map((cells, n) => ({ ...cells, 'Station number': `st-${String(n)}`, 'Sample number': `s-${String(n)}` }));
        await sendFile(app, albertaFile(...numbered), { team: team.slug }).expect(201);
        const response = await app
          .request()
          .get(`/api/results?team=${team.slug}&limit=500`)
          .set('Authorization', `Bearer ${app.staffToken}`)
          .expect(200);
        const { data } = ListResults.responses[200].body.parse(response.body);
        const found = new Map(data.map((result) => [result.sample.code, result]));
        for (const cells of numbered) {
          const result = found.get(cells['Sample number']);
          expect(result?.station.name).toBe(cells['Station name']);
          expect(result?.laboratory).toBe(cells.Laboratory);
          expect(result?.value ?? result?.detection?.limit).toBe(parseDecimal(cells['Parameter value']));
          expect(result?.value === null).toBe(cells['Parameter sign'] !== '');
        }
      }),
      { numRuns: rounds({ quick: 15, sample: 40, deep: 300 }) },
    );
  }, 300_000);
});
