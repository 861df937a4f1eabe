import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../src/lib/cursor';
import { parseDecimal } from '../../src/lib/decimal';
import { albertaLong } from '../../src/api/intake/formats/alberta-long';
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

describe('a line of a file', () => {
  it('is either a row or has faults, whatever it holds', () => {
    const headings = [...(/^(.*)\n/.exec(albertaFile())?.[1] ?? '').split(',')];
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: headings.length, maxLength: headings.length }), (cells) => {
        const parsed = albertaLong.parse(new Map(headings.map((heading, index) => [heading, cells[index] ?? ''])));
        return 'faults' in parsed ? parsed.faults.length > 0 : (parsed.row.value === null) !== (parsed.row.detectionCondition === null);
      }),
    );
  });
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
        const found = new Map(data.map((result) => [result.sampleCode, result]));
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
