import type { AlertLevel, PlaceLevel, PlaceTrend, WhyUnknown } from '../../contracts/place';
import type { Locale } from './messages';

/** The word of each state, beside its shape. */
export type LevelWords = Readonly<Record<PlaceLevel, string>>;

interface Texts {
  readonly levels: LevelWords;
  readonly meanings: Readonly<Record<Exclude<PlaceLevel, 'unknown'>, string>>;
  readonly whys: Readonly<Record<WhyUnknown, string>>;
  readonly trends: Readonly<Record<PlaceTrend, string>>;
  readonly alertLabel: string;
  readonly warningLabel: string;
  readonly alertLevel: (amount: string) => string;
  readonly warningLevel: (amount: string) => string;
  readonly standings: Readonly<Record<AlertLevel['standing'], string>>;
  readonly next: Readonly<Record<PlaceLevel | 'old', string>>;
  readonly old: string;
  readonly legend: string;
  readonly more: (place: string) => string;
  readonly blurred: string;
  readonly measuredBy: (team: string) => string;
  readonly lastSample: string;
  readonly whatItMeans: string;
  readonly whatHappensNext: string;
  readonly whatChanged: string;
  readonly whomToCall: string;
  readonly overTime: string;
  readonly allPlaces: string;
  readonly summary: (place: string) => string;
}

const en: Texts = {
  levels: { below: 'Below alert level', near: 'Near alert level', above: 'Above alert level', unknown: 'Cannot tell yet' },
  meanings: {
    below: 'The last sample had less than the alert level.',
    near: 'The last sample had more than the warning level, but less than the alert level.',
    above: 'The last sample had more than the alert level.',
  },
  whys: {
    'no-result': 'No result has been released yet.',
    'not-released': 'The last result has not been released yet. It is compared once it is.',
    'no-alert-level': 'Nobody has set an alert level for this place yet.',
    'limit-too-high': 'The test could not see amounts as small as the alert level.',
    'not-comparable': 'The last result cannot be compared with the alert level.',
  },
  trends: {
    rising: 'Going up: more than the year before',
    falling: 'Going down: less than the year before',
    steady: 'About the same as the year before',
    unknown: 'Too few samples to say if it goes up or down',
  },
  alertLabel: 'Alert level',
  warningLabel: 'Warning level',
  alertLevel: (amount) => `Alert level: ${amount}`,
  warningLevel: (amount) => `Warning level: ${amount}`,
  standings: {
    binding: 'Set by law or by an approval.',
    guideline: 'Taken from a guideline.',
    operational: 'Set by the people who work at this site.',
    demo: 'This is an example. It shows how alert levels work.',
  },
  next: {
    below: 'Samples are taken again. New results are shown here once they are released.',
    near: 'Samples are taken again. New results are shown here once they are released. Call us if you want to know more.',
    above: 'Someone has to look into this. New results are shown here once they are released. Call us if you want to know more.',
    unknown: 'Once there is a result that can tell us more, it is shown here.',
    old: 'We know of no newer sample. If one is taken, its result is shown here once it is released.',
  },
  old: 'This sample is more than a year old. Much may have changed since.',
  legend: 'How many places are in each state',
  more: (place) => `More about ${place}`,
  blurred: 'The exact place is kept private. Its position is only rough.',
  measuredBy: (team) => `Sampled for ${team}`,
  lastSample: 'The last sample',
  whatItMeans: 'What this means',
  whatHappensNext: 'What happens next',
  whatChanged: 'What has changed',
  whomToCall: 'Whom to call',
  overTime: 'What was found over time',
  allPlaces: 'All places',
  summary: (place) => `What was found in the water at ${place}.`,
};

const fr: Texts = {
  levels: {
    below: 'Sous le seuil d’alerte',
    near: 'Près du seuil d’alerte',
    above: 'Au-dessus du seuil d’alerte',
    unknown: 'Impossible à dire pour l’instant',
  },
  meanings: {
    below: 'Le dernier échantillon était sous le seuil d’alerte.',
    near: 'Le dernier échantillon dépassait le seuil d’avertissement, mais pas le seuil d’alerte.',
    above: 'Le dernier échantillon dépassait le seuil d’alerte.',
  },
  whys: {
    'no-result': 'Aucun résultat n’a encore été publié.',
    'not-released': 'Le dernier résultat n’est pas encore publié. Il sera comparé dès qu’il le sera.',
    'no-alert-level': 'Personne n’a encore fixé de seuil d’alerte pour cet endroit.',
    'limit-too-high': 'L’analyse ne pouvait pas voir des quantités aussi petites que le seuil d’alerte.',
    'not-comparable': 'Le dernier résultat ne peut pas être comparé au seuil d’alerte.',
  },
  trends: {
    rising: 'En hausse\u00a0: plus que l’année d’avant',
    falling: 'En baisse\u00a0: moins que l’année d’avant',
    steady: 'À peu près comme l’année d’avant',
    unknown: 'Trop peu d’échantillons pour dire si cela monte ou descend',
  },
  alertLabel: 'Seuil d’alerte',
  warningLabel: 'Seuil d’avertissement',
  alertLevel: (amount) => `Seuil d’alerte\u00a0: ${amount}`,
  warningLevel: (amount) => `Seuil d’avertissement\u00a0: ${amount}`,
  standings: {
    binding: 'Fixé par la loi ou par une autorisation.',
    guideline: 'Tiré d’une recommandation.',
    operational: 'Fixé par les gens qui travaillent à cet endroit.',
    demo: 'C’est un exemple, pour montrer à quoi servent les seuils d’alerte.',
  },
  next: {
    below: 'D’autres échantillons seront prélevés. Les nouveaux résultats paraissent ici dès leur publication.',
    near: 'D’autres échantillons seront prélevés. Les nouveaux résultats paraissent ici dès leur publication. Appelez-nous pour en savoir plus.',
    above:
      'Quelqu’un doit regarder cela de plus près. Les nouveaux résultats paraissent ici dès leur publication. Appelez-nous pour en savoir plus.',
    unknown: 'Dès qu’un résultat permettra d’en dire plus, il paraîtra ici.',
    old: 'Nous ne connaissons pas d’échantillon plus récent. S’il en vient un, son résultat paraîtra ici dès sa publication.',
  },
  old: 'Cet échantillon date de plus d’un an. Beaucoup a pu changer depuis.',
  legend: 'Combien d’endroits sont dans chaque état',
  more: (place) => `En savoir plus sur ${place}`,
  blurred: 'L’endroit exact reste confidentiel. Sa position est seulement approximative.',
  measuredBy: (team) => `Échantillons prélevés pour ${team}`,
  lastSample: 'Le dernier échantillon',
  whatItMeans: 'Ce que cela veut dire',
  whatHappensNext: 'Ce qui vient ensuite',
  whatChanged: 'Ce qui a changé',
  whomToCall: 'Qui appeler',
  overTime: 'Ce qui a été trouvé au fil du temps',
  allPlaces: 'Tous les endroits',
  summary: (place) => `Ce qui a été trouvé dans l’eau à ${place}.`,
};

export const placeTexts: Readonly<Record<Locale, Texts>> = { en, fr };
