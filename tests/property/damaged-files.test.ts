import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CreateImport, type ImportCounts } from '../../src/api/intake/contracts';
import { parseDecimal } from '../../src/lib/decimal';
import { ProblemBody } from '../../src/lib/problem';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { damages, dress, dresses, soundFile, soundFileNames } from '../helpers/damage';
import { exportTable, comparable } from '../helpers/exports';
import { sendFile } from '../helpers/intake';
import { rounds } from '../helpers/suite';
import { seedTeam, type TestTeam } from '../helpers/teams';

const documented = new Set([...Object.keys(CreateImport.responses).map(Number), ...CreateImport.problems.map(({ status }) => status)]);

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const none: ImportCounts = { read: 0, new: 0, unchanged: 0, superseding: 0, rejected: 0, faults: 0 };

const countsOf = ({ status, body }: Answer): ImportCounts => {
  if (status === 200) return CreateImport.responses[200].body.parse(body).data.counts;
  if (status === 201) return CreateImport.responses[201].body.parse(body).data.counts;
  return status === 207 ? CreateImport.responses[207].body.parse(body).data.counts : none;
};

const checkRemedy = ({ status, body }: Answer): void => {
  if (status < 400) return;
  const { code, remedy } = ProblemBody.parse(body);
  expect([code, remedy]).not.toContain('');
};

describe('a file that was damaged', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const rowsOf = async (team: TestTeam): Promise<number> => {
    const { rows } = await app.database.owner.query<{ count: number }>(
      `select ((select count(*) from results where team_id = $1::text) + (select count(*) from samples where team_id = $1::text)
              + (select count(*) from stations where team_id = $1::text))::int as count`,
      [team.id],
    );
    return rows[0]?.count ?? 0;
  };

  const send = async (team: TestTeam, content: Buffer, type: string, query: Record<string, string>): Promise<Answer> => {
    const response = await sendFile(app, content, { team: team.slug, type, create: 'stations,parameters', query });
    return { status: response.status, body: response.body as unknown };
  };

  const options = fc.record({ partial: fc.constantFrom('true', 'false'), dryRun: fc.constantFrom('true', 'false', 'false') });

  it('is answered as documented, adds up, and is never half taken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...soundFileNames), damages, options, async (name, hurt, query) => {
        const { content, type } = soundFile(name);
        const team = await seedTeam(app.database);
        const answer = await send(team, hurt(content), type, query);
        expect(documented).toContain(answer.status);
        checkRemedy(answer);
        const counts = countsOf(answer);
        expect(counts.read).toBe(counts.new + counts.unchanged + counts.superseding + counts.rejected);
        const isKept = answer.status === 201 || answer.status === 207;
        expect({ isKept, hasRows: (await rowsOf(team)) > 0 }).toEqual({ isKept, hasRows: isKept && counts.new > 0 });
      }),
      { numRuns: rounds({ quick: 60, sample: 250, deep: 3000 }) },
    );
    await app.request().get('/readyz').expect(200);
  }, 3_600_000);

  const tables = ['alberta-long', 'wqp', 'eccc-wide'];

  it('says the same in every dress: separator, quotes, line ends and encoding change no value', async () => {
    const plain = new Map<string, unknown>();
    for (const name of tables) {
      const { content, type } = soundFile(name);
      const team = await seedTeam(app.database);
      await send(team, content, type, { partial: 'true' });
      plain.set(name, comparable(await exportTable(app, { team: team.slug, format: 'csv' })));
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tables), dresses, async (name, style) => {
        const { content, type } = soundFile(name);
        const team = await seedTeam(app.database);
        const { status } = await send(team, dress(content, style), type, { partial: 'true' });
        expect([201, 207]).toContain(status);
        expect(comparable(await exportTable(app, { team: team.slug, format: 'csv' }))).toEqual(plain.get(name));
      }),
      { numRuns: rounds({ quick: 8, sample: 30, deep: 150 }) },
    );
  }, 3_600_000);

  /** What a person reads in a cell, or null where two people could read two things. */
  const readByEye = (text: string): string | null => {
    const trimmed = text.trim();
    const withComma = /^[+-]?\d+,\d+$/.test(trimmed) && !/^[+-]?(?!0+,)\d{1,3},\d{3}$/.test(trimmed);
    return parseDecimal(withComma ? trimmed.replace(',', '.') : trimmed);
  };
  const digit = fc.integer({ min: 0, max: 9 }).map(String);
  const amount = fc.oneof(
    fc
      .array(
        fc.oneof(
          { arbitrary: digit, weight: 5 },
          { arbitrary: fc.constantFrom('.', ',', '-', '+', 'e', ' ', '<', '>', '\u00a0', '٣', '１'), weight: 1 },
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((characters) => characters.join('')),
    fc.constantFrom(
      '1,234',
      '1,234.5',
      '1.234,5',
      '1 234',
      '0x10',
      '1e400',
      '--5',
      'ND',
      '<0,1',
      '>5',
      '5-6',
      '~5',
      '5*',
      '½',
      '1e-13',
      'NaN',
      'Infinity',
      '1_000',
    ),
  );

  it('never gives a wrong number in silence: an amount is stored as it reads, or its line is rejected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 20, maxLength: 60 }), async (amounts) => {
        const team = await seedTeam(app.database);
        const file = albertaFile(...amounts.map((text, n) => ({ 'Sample number': `s-${String(n)}`, 'Parameter value': text })));
        await send(team, Buffer.from(file), 'text/csv', { partial: 'true' });
        const { rows } = await app.database.owner.query<{ place: number; value: string | null; sign: string | null; limit: string | null }>(
          `select substr(m.code, 3)::int as place, trim_scale(r.value)::text as value, trim_scale(r.detection_limit)::text as "limit",
                  case left(r.detection_condition, 5) when 'Below' then '<' when 'Above' then '>' end as sign
             from results r join samples m on m.team_id = r.team_id and m.document_id = r.sample_id
            where r.team_id = $1::text`,
          [team.id],
        );
        for (const { place, value, sign, limit } of rows) {
          const text = (amounts[place] ?? '').trim();
          const expected = sign === null || limit === null ? text : text.slice(1).replace(/^=/, '');
          expect({ text, is: value ?? limit }).toEqual({ text, is: value === null && limit === null ? null : readByEye(expected) });
          expect(sign === null || limit === null || text.startsWith(sign)).toBe(true);
        }
      }),
      { numRuns: rounds({ quick: 10, sample: 50, deep: 500 }) },
    );
  }, 3_600_000);
});
