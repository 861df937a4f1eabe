import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { ruleOf } from '../helpers/thresholds';

const station = (code: string, cells: AlbertaCells): AlbertaCells => ({
  ...{ 'Station number': code, 'Station name': `Place ${code}`, 'Sample number': `${code}-${cells['Sample date'] ?? ''}` },
  ...cells,
});

/** Four samples in each of two years. */
const twoYears = (code: string, before: string, latest: string): AlbertaCells[] =>
  ['2013-08-01', '2013-09-01', '2013-10-01', '2013-11-01', '2014-08-01', '2014-09-01', '2014-10-01', '2014-11-01'].map((day) =>
    station(code, { 'Sample date': day, 'Parameter value': day.startsWith('2013') ? before : latest }),
  );

describe('places that everybody may read about', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
    const lines = [
      station('low', { 'Parameter value': '0.3' }),
      station('near', { 'Parameter value': '0.7' }),
      station('high', { 'Parameter value': '7' }),
      station('unseen', { 'Parameter sign': '<', 'Parameter value': '2' }),
      station('other-unit', { 'Parameter value': '300', 'Parameter unit symbol': 'µg/L' }),
      ...twoYears('up', '0.1', '0.2'),
    ];
    await sendFile(app, albertaFile(...lines)).expect(201);
  });
  afterAll(async () => app.stop());

  const find = (address: string) => app.request().get(address).set('Accept', 'text/html');
  const look = async (address: string): Promise<string> => (await find(address).expect(200)).text;
  const stateOf = (html: string, code: string): string | undefined =>
    html
      .split('<li class="station">')
      .find((card) => card.includes(`Place ${code}<`))
      ?.match(/class="level ([a-z]+)"/)?.[1];
  const statesOn = (html: string): Record<string, string | undefined> =>
    Object.fromEntries(['low', 'near', 'high', 'unseen', 'other-unit'].map((code) => [code, stateOf(html, code)]));
  const setLimits = async (changes: Parameters<typeof ruleOf>[0]) =>
    app
      .request()
      .post('/api/thresholds')
      .query({ team: 'public' })
      .set('Authorization', `Bearer ${app.staffToken}`)
      .send({ rule: ruleOf(changes) })
      .expect(201);

  it('cannot be told as good or bad where nobody has set an alert level', async () => {
    const html = await eventually(async () => {
      const text = await look('/en');
      return text.includes('Place low') ? text : undefined;
    });
    expect(new Set(Object.values(statesOn(html)))).toEqual(new Set(['unknown']));
    expect(html).toContain('Nobody has set an alert level for this place yet.');
  });

  it('are told by shape and word as soon as there is one, without anybody waiting for a minute', async () => {
    expect(stateOf(await look('/en'), 'high')).toBe('unknown');
    await setLimits({ standing: 'guideline', citation: 'Guideline 7' });
    const html = await eventually(async () => {
      const text = await look('/en');
      return stateOf(text, 'high') === 'unknown' ? undefined : text;
    });
    expect(statesOn(html)).toEqual({ low: 'below', near: 'near', high: 'above', unseen: 'unknown', 'other-unit': 'below' });
    for (const word of ['Below alert level', 'Near alert level', 'Above alert level', 'Cannot tell yet']) expect(html).toContain(word);
    expect(html).toContain('The test could not see amounts as small as the alert level.');
    expect(html).toContain('It cannot tell you if water is safe to drink.');
    expect(html).toMatch(/↑<\/span> Going up: more than the year before/);
  });

  it.each([
    ['en', '7 <span class="unit">mg/L', 'Above alert level', 'Taken from a guideline.'],
    ['fr', '7 <span class="unit">mg/L', 'Au-dessus du seuil d’alerte', 'Tiré d’une recommandation.'],
  ])('have a page each in %s, with what they were compared with', async (locale, ...said) => {
    const html = await look(`/${locale}/stations/public/high`);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    for (const words of [...said, 'Place high', 'Guideline 7']) expect(html).toContain(words);
    expect(html).not.toMatch(/<script|style=|undefined|\[object/);
    const other = locale === 'en' ? 'fr' : 'en';
    expect(html).toContain(`hrefLang="${other}" href="${app.url}/${other}/stations/public/high"`);
  });

  it.each(['/en/stations/public/nowhere', '/en/stations/nobody/high', '/en/stations/public/%00', '/en/stations/PUBLIC/high'])(
    'are not there at %s',
    async (address) => {
      const { text } = await find(address).expect(404);
      expect(text).toContain('There is no such page');
    },
  );

  it('are told to searches', async () => {
    const { text } = await app.request().get('/sitemap.xml').expect(200);
    expect(text).toContain('/fr/stations/public/other-unit</loc>');
  });

  it('are kept as drawn, compressed, and asked for again by what they say', async () => {
    const first = await find('/en').set('Accept-Encoding', 'gzip, br').expect(200);
    expect(first.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringContaining('Accept-Encoding') });
    expect(first.headers['x-request-id']).toBeUndefined();
    const tag = String(first.headers['etag']);
    await find('/en').set('If-None-Match', tag).expect(304);
    expect((await find('/en').set('Accept-Encoding', 'identity').expect(200)).headers['content-encoding']).toBeUndefined();
  });
});
