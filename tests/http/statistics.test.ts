import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SummariseResults } from '../../src/api/result/contracts';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { ask } from '../helpers/ask';
import { sendFile } from '../helpers/intake';
import { seedTeam } from '../helpers/teams';

const exactly = (amount: string) => ({ exact: amount, atLeast: amount, atMost: amount });

describe('statistics', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  /** Amounts as a laboratory writes them, one sample each. */
  const summarise = async (amounts: readonly (string | AlbertaCells)[], query: Record<string, string> = {}) => {
    const { slug } = await seedTeam(app.database);
    const lines = amounts.map((amount, n) => ({
      'Sample number': `s-${String(n)}`,
      ...(typeof amount === 'string'
        ? { 'Parameter sign': amount.replace(/[^<>]/g, ''), 'Parameter value': amount.replace(/[<>]/g, '') }
        : amount),
    }));
    await sendFile(app, albertaFile(...lines), { team: slug }).expect(201);
    const response = await ask(app, '/results/statistics', { team: slug, parameter: 'naphthenic-acids', ...query }).expect(200);
    const { data } = SummariseResults.responses[200].body.parse(response.body);
    expect(data.nonDetects.explanation).toMatch(/Nothing is put in the place/);
    return data.summaries;
  };

  it('are exact where every result has a value', async () => {
    expect(await summarise(['3', '1.10', '2', '10'])).toMatchObject([
      {
        count: 4,
        detects: 4,
        censored: 0,
        percentCensored: '0.0',
        minimum: exactly('1.1'),
        median: exactly('2.5'),
        maximum: exactly('10'),
      },
    ]);
  });

  it('substitute nothing for a non-detect: they say within what bounds each figure lies', async () => {
    expect(await summarise(['<1.5', '2', '4', '<1.5', '3'])).toMatchObject([
      {
        ...{ count: 5, detects: 3, censored: 2, percentCensored: '40.0' },
        minimum: { exact: null, atLeast: null, atMost: '1.5' },
        median: exactly('2'),
        maximum: exactly('4'),
      },
    ]);
    expect(await summarise(['<1.5', '<1.5', '<3', '2'])).toMatchObject([
      {
        minimum: { exact: null, atLeast: null, atMost: '1.5' },
        median: { exact: null, atLeast: null, atMost: '1.75' },
        maximum: { exact: null, atLeast: '2', atMost: '3' },
      },
    ]);
  });

  it('know of results above a limit only that they are not below it', async () => {
    expect(await summarise(['>100', '5', '7'])).toMatchObject([
      { detects: 3, censored: 1, minimum: exactly('5'), median: exactly('7'), maximum: { exact: null, atLeast: '100', atMost: null } },
    ]);
  });

  it('put amounts of several units together exactly, in the unit that is asked for', async () => {
    const mixed = ['1', { 'Parameter value': '500', 'Parameter unit symbol': 'ug/L' }];
    expect(await summarise(mixed)).toMatchObject([{ unit: 'mg/L', count: 2, minimum: exactly('0.5'), median: exactly('0.75') }]);
    expect(await summarise(mixed, { unit: 'ug/L' })).toMatchObject([{ unit: 'ug/L', minimum: exactly('500'), maximum: exactly('1000') }]);
  });

  it('leave quality control out, and give each method its own', async () => {
    const summaries = await summarise(['1', { 'QC Sample (Y/N)': 'Y', 'Parameter value': '99' }, { 'Analysis method code': '2' }]);
    expect(summaries.map(({ method, count }) => [method, count])).toEqual([
      ['2', 1],
      ['3566', 1],
    ]);
  });

  it('need a parameter, and a unit that fits', async () => {
    await ask(app, '/results/statistics', {}).expect(400);
    const { slug } = await seedTeam(app.database);
    await sendFile(app, albertaFile({}), { team: slug }).expect(201);
    const query = { team: slug, parameter: 'naphthenic-acids', unit: '[pH]' };
    expect((await ask(app, '/results/statistics', query).expect(422)).body).toMatchObject({ code: 'unit.not-convertible' });
    expect((await ask(app, '/results/statistics', { ...query, unit: undefined, parameter: 'unheard-of' }).expect(200)).body).toMatchObject({
      data: { summaries: [] },
    });
  });
});
