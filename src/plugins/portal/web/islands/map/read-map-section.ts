import type { Locale } from '../../locales/messages';

export interface MapPlace {
  readonly name: string;
  /** The river, creek or lake, without which some names say little. */
  readonly water: string | null;
  readonly state: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Its coordinates are rounded to a tenth of a degree. */
  readonly isRough: boolean;
  readonly mark: Element;
}

export interface MapSection {
  readonly locale: Locale;
  readonly picture: Element;
  readonly stage: HTMLElement;
  readonly offer: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly status: HTMLElement;
  /** What the picture shows: west, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  readonly places: readonly MapPlace[];
}

const readPlace = (item: HTMLElement): MapPlace[] => {
  const { longitude, latitude, rough } = item.dataset;
  const [link, state, mark] = [item.querySelector('a'), item.querySelector('p'), item.querySelector('svg')];
  if (longitude === undefined || latitude === undefined || link === null || state === null || mark === null) return [];
  return [
    {
      name: link.textContent,
      water: item.querySelector('.water')?.textContent ?? null,
      state: state.textContent,
      address: link.href,
      longitude: Number(longitude),
      latitude: Number(latitude),
      isRough: rough === 'true',
      mark,
    },
  ];
};

const readBounds = (text: string | undefined): MapSection['bounds'] | null => {
  const [west, south, east, north] = text?.split(' ').map(Number) ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return [west, south, east, north];
};

/** The page has told all of it already, in its list; nothing is asked for again. Null where the page is another than this script knows. */
export const readMapSection = (section: HTMLElement): MapSection | null => {
  const bounds = readBounds(section.dataset['map']);
  const picture = section.querySelector('.map-picture');
  const stage = section.querySelector<HTMLElement>('.moving-map');
  const offer = section.querySelector<HTMLElement>('.opens-map');
  const button = section.querySelector<HTMLButtonElement>('.opens-map button');
  const status = section.querySelector<HTMLElement>('[role=status]');
  if (picture === null || stage === null || offer === null || button === null || status === null || bounds === null) return null;
  const places = [...section.querySelectorAll<HTMLElement>('.map-list li')].flatMap(readPlace);
  return { locale: document.documentElement.lang === 'fr' ? 'fr' : 'en', picture, stage, offer, button, status, bounds, places };
};
