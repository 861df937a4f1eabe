import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { ago, readChain, readerFile, sendSamples, wholeChain } from '../helpers/custody';
import { seedTeam } from '../helpers/teams';

type Cells = Readonly<Record<string, string>>;

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Entries as a spreadsheet has them. */
const toCsv = (rows: readonly Cells[]): string => {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
    .map((cells) => cells.map(quote).join(','))
    .join('\r\n');
};

const chainOf = (sample: string): Cells[] =>
  wholeChain.map(({ fileSha256List = [], ...entry }) => ({
    ...Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, String(value)])),
    ...{ sample, fileSha256List: fileSha256List.join(' ') },
  }));

describe('a file of custody entries', () => {
  let app: App;
  let team: string;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => app.stop());

  const send = async (content: string | Buffer): Promise<{ readonly status: number; readonly body: unknown }> =>
    app
      .request()
      .post('/api/custody-entries')
      .query({ team })
      .set('Authorization', `Bearer ${app.staffToken}`)
      .set('Content-Type', 'text/csv')
      .set('Content-Disposition', 'attachment; filename="custody.csv"')
      .send(content);
  const seed = async (...samples: readonly string[]): Promise<void> => {
    team = (await seedTeam(app.database)).slug;
    await sendSamples(app, team, samples);
  };
  const countEntries = async (): Promise<number> => {
    const { rows } = await app.database.owner.query<{ count: string }>(
      'select count(*) from custody_events e join teams t on t.document_id = e.team_id where t.slug = $1::text',
      [team],
    );
    return Number(rows[0]?.count);
  };

  it('makes whole chains of several samples, entries of which stand among each other', async () => {
    await seed('m/1', 'm/2');
    const rows = chainOf('m/1').flatMap((row, at) => [row, ...chainOf('m/2').slice(at, at + 1)]);
    const { status, body } = await send(toCsv(rows));
    expect({ status, body }).toEqual({ status: 201, body: { data: { entryCount: 8, sampleCount: 2 } } });
    for (const sample of ['m/1', 'm/2']) {
      const { state, stages } = await readChain(app, team, sample);
      expect(state).toBe('whole');
      expect(stages.map(({ entries }) => entries.length)).toEqual([1, 1, 1, 1]);
      expect(stages[3]?.entries[0]).toMatchObject({ sequence: 4, to: 'Luminous', fileSha256List: [readerFile] });
    }
  });

  it('goes on where a chain stands', async () => {
    await seed('on');
    const [first = {}, ...others] = chainOf('on');
    expect((await send(toCsv([first]))).status).toBe(201);
    expect((await send(toCsv(others))).status).toBe(201);
    expect((await readChain(app, team, 'on')).state).toBe('whole');
  });

  it('is taken in whole or not at all, and told by line and column what is wrong', async () => {
    await seed('w');
    const [first = {}, second = {}] = chainOf('w');
    const { status, body } = await send(
      toCsv([first, { ...second, receivedAt: 'noon' }, { ...second, stage: 'somewhere' }, { ...second, sample: '' }]),
    );
    expect({ status, body }).toMatchObject({
      status: 422,
      body: {
        code: 'custody.rejected',
        faultCount: 3,
        faults: [
          { line: 3, column: 'receivedAt', code: null },
          { line: 4, column: 'stage', code: null },
          { line: 5, column: 'sample', code: null, reason: 'is missing' },
        ],
      },
    });
    expect(await countEntries()).toBe(0);
  });

  it.each([
    ['a stage that is skipped', (rows: Cells[]) => [rows[0] ?? {}, rows[2] ?? {}], 'custody.stage-skipped', 3],
    [
      'somebody who hands over what another holds',
      (rows: Cells[]) => [rows[0] ?? {}, { ...rows[1], from: 'Somebody' }],
      'custody.not-the-holder',
      3,
    ],
    [
      'what is received before it is handed over',
      (rows: Cells[]) => [rows[0] ?? {}, { ...rows[1], receivedAt: ago(190) }],
      'custody.received-before-relinquished',
      3,
    ],
  ])('51: is refused for %s, by its line', async (_, change, code, line) => {
    await seed('r');
    const { status, body } = await send(toCsv(change(chainOf('r'))));
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { code: 'custody.rejected', faults: [{ line, column: null, code }] },
    });
    expect(await countEntries()).toBe(0);
  });

  it('names samples that the team does not have, and columns that it does not know', async () => {
    await seed('k');
    const [first = {}] = chainOf('k');
    expect((await send(toCsv([{ ...first, sample: 'never-there' }]))).body).toMatchObject({
      code: 'custody.rejected',
      faults: [{ line: 2, column: 'sample', reason: 'the team has no such sample' }],
    });
    expect((await send(toCsv([{ ...first, temperature: '4' }]))).body).toMatchObject({
      code: 'custody.rejected',
      faults: [{ line: null, column: 'temperature' }],
    });
    expect((await send('nothing,of,this\r\n1,2,3')).body).toMatchObject({ code: 'import.unknown-format' });
  });
});
