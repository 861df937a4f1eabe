import type { PlaceLevel } from '../../contracts/place';
import type { Locale } from './messages';
import type { LevelWords } from './places';

interface Texts {
  /** Of the picture, for whoever cannot see it. */
  readonly title: (drawn: number) => string;
  readonly sameInList: string;
  readonly numbers: string;
  readonly roughRing: string;
  readonly source: string;
  readonly kilometres: (count: number) => string;
  readonly notOnMap: string;
  readonly outside: string;
  readonly roughly: string;
}

const told = ['above', 'near', 'below', 'unknown'] as const;

/** How many places there are of each state, in its words. */
export const tellCounts = (locale: Locale, levels: readonly PlaceLevel[], levelWords: LevelWords): string =>
  told
    .map((level) => ({ words: levelWords[level], many: levels.filter((one) => one === level).length }))
    .filter(({ many }) => many > 0)
    .map(({ words, many }) => `${words}${locale === 'fr' ? '\u00a0' : ''}: ${String(many)}.`)
    .join(' ');

const en: Texts = {
  title: (drawn) => (drawn === 1 ? 'Map with 1 place' : `Map with ${String(drawn)} places`),
  sameInList: 'The list says the same for each place.',
  numbers: 'Each number is the one in the list. Where marks are too close, a thin line leads from the mark to its place.',
  roughRing: 'A dashed ring means that the place is somewhere in the ring. The exact place is kept private.',
  source: 'Rivers and lakes are from Natural Earth.',
  kilometres: (many) => `${String(many)} km`,
  notOnMap: 'Not on the map: we do not know where it is.',
  outside: 'Not on the map: it is too far away.',
  roughly: 'On the map, its position is only rough.',
};

const fr: Texts = {
  title: (drawn) => (drawn <= 1 ? `Carte avec ${String(drawn)} endroit` : `Carte avec ${String(drawn)} endroits`),
  sameInList: 'La liste dit la même chose pour chaque endroit.',
  numbers: 'Chaque numéro est celui de la liste. Là où les signes sont trop proches, un trait fin mène du signe à son endroit.',
  roughRing: 'Un cercle en tirets veut dire que l’endroit est quelque part dans ce cercle. L’endroit exact reste confidentiel.',
  source: 'Les rivières et les lacs viennent de Natural Earth.',
  kilometres: (many) => `${String(many)}\u00a0km`,
  notOnMap: 'Absent de la carte\u00a0: nous ne savons pas où il se trouve.',
  outside: 'Absent de la carte\u00a0: il est trop loin.',
  roughly: 'Sur la carte, sa position est seulement approximative.',
};

export const mapTexts: Readonly<Record<Locale, Texts>> = { en, fr };
