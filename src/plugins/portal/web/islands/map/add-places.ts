import { Marker, Popup, type MapLibreMap } from 'maplibre-gl';
import type { MapPlace } from './read-map-section';

interface Texts {
  readonly more: string;
}

const say = (tag: 'strong' | 'p', words: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
};

const composePopup = ({ name, water, state, address }: MapPlace, { more }: Texts): HTMLElement => {
  const [content, link] = [document.createElement('div'), document.createElement('a')];
  link.textContent = more;
  link.href = address;
  content.append(say('strong', name), ...(water === null ? [] : [say('p', water)]), say('p', state), link);
  return content;
};

const composeMark = ({ name, water, state, mark }: MapPlace): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'place-on-map';
  button.setAttribute('aria-label', `${name}${water === null ? '' : `, ${water}`}: ${state}`);
  button.append(mark.cloneNode(true));
  return button;
};

/** Each place is a button that tells about it. Escape closes what is told, and whoever was there is led back to the button. */
export const addPlaces = (map: MapLibreMap, places: readonly MapPlace[], texts: Texts): void => {
  let opened: Popup | null = null;
  map.getContainer().addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') opened?.remove();
  });
  for (const place of places) {
    const element = composeMark(place);
    new Marker({ element }).setLngLat([place.longitude, place.latitude]).addTo(map);
    element.addEventListener('click', (event) => {
      // The map takes a press for one beside the popup, and would close it.
      event.stopPropagation();
      opened?.remove();
      opened = new Popup({ offset: 18, maxWidth: '16rem' })
        .setLngLat([place.longitude, place.latitude])
        .setDOMContent(composePopup(place, texts))
        .addTo(map);
      opened.on('close', () => {
        opened = null;
        if (document.activeElement === document.body) element.focus();
      });
    });
  }
};
