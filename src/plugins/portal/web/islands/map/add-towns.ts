import { Marker, type MapLibreMap } from 'maplibre-gl';
import type { Locale } from '../../locales/messages';

interface Town {
  readonly name: Readonly<Record<Locale, string>>;
  readonly at: readonly number[];
}

/** Their names are text of the page: letters need no files of their own. */
export const addTowns = (map: MapLibreMap, towns: readonly Town[], locale: Locale): void => {
  for (const { name, at } of towns) {
    const [longitude = 0, latitude = 0] = at;
    const element = document.createElement('span');
    element.className = 'town-on-map';
    element.textContent = name[locale];
    new Marker({ element, anchor: 'left' }).setLngLat([longitude, latitude]).addTo(map);
  }
};
