import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PlaceStatus } from '../../../src/plugins/portal/contracts/place';
import { MapBlock } from '../../../src/plugins/portal/web/blocks/map';
import type { Locale } from '../../../src/plugins/portal/web/locales/messages';
import { composePlace, composePlaces } from '../../helpers/places';

const draw = (places: readonly PlaceStatus[], locale: Locale = 'en'): string =>
  renderToStaticMarkup(
    MapBlock({
      block: { __component: 'portal.map', id: 1, heading: 'Where', intro: null },
      facts: { locale, places, terms: [], methods: [], series: [] },
    }),
  );

describe('the block of the map', () => {
  it('weighs little, with sixty places as well', () => {
    expect(Buffer.byteLength(draw(composePlaces(60)))).toBeLessThan(60_000);
  });

  it('tells whoever cannot see the picture what it shows', () => {
    const html = draw([
      composePlace({ name: 'a', level: 'above' }),
      composePlace({ name: 'b', level: 'below' }),
      composePlace({ name: 'c', level: 'below' }),
    ]);
    expect(html).toContain('<title id="map-1-title">Map with 3 places</title>');
    expect(html).toContain('Above alert level: 1. Below alert level: 2. The list says the same for each place.');
  });

  it('explains a ring where there is one', () => {
    expect(draw([composePlace({ name: 'a', isBlurred: true })])).toContain('A dashed ring means');
    expect(draw([composePlace({ name: 'a' })])).not.toContain('A dashed ring means');
  });

  it('speaks French', () => {
    const html = draw(composePlaces(8), 'fr');
    expect(html).toContain('Carte avec 8 endroits');
    expect(html).toContain('rivière Athabasca');
    expect(html).not.toMatch(/alert level|River<|undefined|NaN/);
  });

  it('carries no style of its own, which its page would not allow', () => {
    expect(draw(composePlaces(12))).not.toMatch(/style=|<style|<script/);
  });
});
