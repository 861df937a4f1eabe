import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Series, SeriesPoint } from '../../../src/api/station/contracts';
import { describeSeries, explainMarks } from '../../../src/plugins/portal/web/charts/describe-series';
import { nameSeries } from '../../../src/plugins/portal/web/charts/name-series';
import { SeriesFigure } from '../../../src/plugins/portal/web/charts/series-figure';

const reading = (day: number, told: string): SeriesPoint => ({
  id: `r${String(day)}`,
  sampledAt: new Date(Date.UTC(2020, 0, day, 19)).toISOString(),
  value: /^[<>]/.test(told) ? null : told,
  detection: /^[<>]/.test(told)
    ? {
        condition: told.startsWith('<') ? 'Below Detection/Quantification Limit' : 'Above Detection/Quantification Limit',
        limit: told.slice(1) || null,
      }
    : null,
  reviewState: 'Released',
});
const seriesOf = (readings: readonly SeriesPoint[], head: Partial<Series> = {}): Series => ({
  ...{ method: '3566', methodContext: 'AENV', panel: null, fraction: null, speciation: null, unit: 'mg/L' },
  total: readings.length,
  ...head,
  readings: [...readings],
});
const mixed = seriesOf([reading(1, '0.29'), reading(2, '<0.02'), reading(3, '10.5'), reading(4, '<0.02'), reading(5, '>50')]);

describe('a chart in a few sentences', () => {
  it('says how many results there are, from when to when, and how much was found', () => {
    expect(describeSeries([mixed], [], 'en')).toBe(
      '5 results, from January 1, 2020 to January 5, 2020. The amounts found go from 0.29 mg/L to 10.5 mg/L. 2 times, nothing was found. Once, it was more than the test can measure.',
    );
    expect(describeSeries([mixed], [{ label: 'Seuil d’alerte', amount: '1.5', kind: 'above' }], 'fr')).toBe(
      '5 résultats, du 1 janvier 2020 au 5 janvier 2020. Les quantités trouvées vont de 0,29 mg/L à 10,5 mg/L. 2 fois, rien n’a été trouvé. Une fois, c’était plus que ce que l’analyse peut mesurer. Seuil d’alerte\u00a0: 1,5 mg/L.',
    );
  });

  it('speaks of one result, of one amount, and of none', () => {
    expect(describeSeries([seriesOf([reading(1, '0.1')])], [], 'en')).toBe('One result, of January 1, 2020. The amount found is 0.1 mg/L.');
    expect(describeSeries([seriesOf([reading(1, '<1')])], [], 'en')).toBe('One result, of January 1, 2020. Once, nothing was found.');
    expect(describeSeries([], [], 'en')).toBe('No result yet');
  });

  it('counts what a thinned series has left out', () => {
    expect(describeSeries([{ ...mixed, total: 3650 }], [], 'en')).toContain('3650 results');
  });

  it('explains the marks that are there', () => {
    expect(explainMarks([seriesOf([reading(1, '1')])], 'en')).toBe('A filled mark is a measured amount.');
    expect(explainMarks([seriesOf([reading(1, '<1')])], 'en')).toMatch(/^A hollow triangle that points down/);
    expect(explainMarks([mixed, mixed], 'en')).toMatch(/filled.*down.*up.*one method only/);
  });
});

describe('the names of series', () => {
  it('are their methods, and what else they differ in', () => {
    expect(nameSeries([mixed], 'en')).toEqual(['Method 3566']);
    expect(
      nameSeries(
        [seriesOf([], { fraction: 'Dissolved' }), seriesOf([], { fraction: 'Total', panel: 'atuA' }), seriesOf([], { method: 'x' })],
        'fr',
      ),
    ).toEqual(['Méthode 3566 · Dissolved', 'Méthode 3566 · panneau atuA · Total', 'Méthode x']);
  });
});

describe('a figure of series', () => {
  const draw = (series: readonly Series[], locale: 'en' | 'fr' = 'en'): string =>
    renderToStaticMarkup(createElement(SeriesFigure, { locale, title: 'At the <bridge>', series, limits: [] }));

  it('is drawn for wide and for narrow screens, told in words and given in numbers', () => {
    const html = draw([mixed]);
    expect(html.match(/<svg [^>]*viewBox="0 0 (?:880|360) \d+"/g)).toHaveLength(2);
    expect(html).toContain('<figcaption><p>5 results, from');
    const rows = [...html.matchAll(/<tr><th scope="row">([^<]+)<\/th><td>([^<]+)<\/td><td>([^<]+)<\/td><\/tr>/g)].map(
      ([, ...cells]) => cells,
    );
    expect(rows).toEqual([
      ['January 5, 2020', 'More than 50', 'Method 3566'],
      ['January 4, 2020', 'Not found (below 0.02)', 'Method 3566'],
      ['January 3, 2020', '10.5', 'Method 3566'],
      ['January 2, 2020', 'Not found (below 0.02)', 'Method 3566'],
      ['January 1, 2020', '0.29', 'Method 3566'],
    ]);
    expect(html).toContain('<th scope="col">Amount (mg/L)</th>');
    expect(html).not.toMatch(/style=|<bridge>/);
  });

  it('writes amounts as they were measured, in the numbers of the language', () => {
    expect(draw([seriesOf([reading(1, '0.100000000001')])], 'fr')).toContain('<td>0,100000000001</td>');
  });

  it('says what the table leaves out', () => {
    const many = seriesOf(Array.from({ length: 301 }, (_, n) => reading(1 + n, '1')));
    expect(draw([many]).match(/<th scope="row">/g)).toHaveLength(300);
    expect(draw([many])).toContain('The newest 300 of 301 results.');
    expect(draw([mixed])).not.toContain('The newest');
  });

  it('has no picture where nothing can be drawn, and still the words', () => {
    const html = draw([seriesOf([reading(1, '<')])]);
    expect(html).not.toContain('<svg');
    expect(html).toContain('<td>Not found</td>');
    expect(draw([])).toBe('<p class="soft">No result yet</p>');
  });

  it('keeps two figures of one page apart', () => {
    const html = renderToStaticMarkup(
      createElement(
        'div',
        null,
        ...['a', 'b'].map((key) => createElement(SeriesFigure, { key, locale: 'en', title: key, series: [mixed], limits: [] })),
      ),
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
