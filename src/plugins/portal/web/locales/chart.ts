import type { Locale } from './messages';

interface Texts {
  readonly overTime: (place: string) => string;
  readonly method: (code: string) => string;
  readonly panel: (code: string) => string;
  readonly results: (count: number, from: string, to: string) => string;
  readonly oneResult: (day: string) => string;
  readonly range: (least: string, most: string) => string;
  readonly sameAmount: (amount: string) => string;
  readonly notFound: (count: number) => string;
  readonly beyond: (count: number) => string;
  readonly limit: (label: string, amount: string) => string;
  readonly measuredKey: string;
  readonly notFoundKey: string;
  readonly beyondKey: string;
  readonly methodsKey: string;
  readonly numbers: string;
  readonly day: string;
  readonly amount: (unit: string) => string;
  readonly how: string;
  readonly notFoundBelow: (limit: string) => string;
  readonly moreThan: (limit: string) => string;
  readonly noAmount: string;
  readonly newest: (shown: number, total: number) => string;
  readonly noStation: string;
}

const en: Texts = {
  overTime: (place) => `Naphthenic acids over time: ${place}`,
  method: (code) => `Method ${code}`,
  panel: (code) => `panel ${code}`,
  results: (count, from, to) => `${String(count)} results, from ${from} to ${to}.`,
  oneResult: (day) => `One result, of ${day}.`,
  range: (least, most) => `The amounts found go from ${least} to ${most}.`,
  sameAmount: (amount) => `The amount found is ${amount}.`,
  notFound: (count) => (count === 1 ? 'Once, nothing was found.' : `${String(count)} times, nothing was found.`),
  beyond: (count) =>
    count === 1 ? 'Once, it was more than the test can measure.' : `${String(count)} times, it was more than the test can measure.`,
  limit: (label, amount) => `${label}: ${amount}.`,
  measuredKey: 'A filled mark is a measured amount.',
  notFoundKey: 'A hollow triangle that points down means not found. Its flat edge is at the lowest amount the test can see.',
  beyondKey: 'A hollow triangle that points up means more than the test can measure.',
  methodsKey: 'Lines join results of one method only. Two methods can give different amounts for the same water.',
  numbers: 'The numbers as a table',
  day: 'Sampled on',
  amount: (unit) => `Amount (${unit})`,
  how: 'How it was measured',
  notFoundBelow: (limit) => `Not found (below ${limit})`,
  moreThan: (limit) => `More than ${limit}`,
  noAmount: 'Not found',
  newest: (shown, total) => `The newest ${String(shown)} of ${String(total)} results.`,
  noStation: 'This station is not here, or nothing of it is public.',
};

const fr: Texts = {
  overTime: (place) => `Les acides naphténiques au fil du temps\u00a0: ${place}`,
  method: (code) => `Méthode ${code}`,
  panel: (code) => `panneau ${code}`,
  results: (count, from, to) => `${String(count)} résultats, du ${from} au ${to}.`,
  oneResult: (day) => `Un résultat, du ${day}.`,
  range: (least, most) => `Les quantités trouvées vont de ${least} à ${most}.`,
  sameAmount: (amount) => `La quantité trouvée est de ${amount}.`,
  notFound: (count) => (count === 1 ? 'Une fois, rien n’a été trouvé.' : `${String(count)} fois, rien n’a été trouvé.`),
  beyond: (count) =>
    count === 1
      ? 'Une fois, c’était plus que ce que l’analyse peut mesurer.'
      : `${String(count)} fois, c’était plus que ce que l’analyse peut mesurer.`,
  limit: (label, amount) => `${label}\u00a0: ${amount}.`,
  measuredKey: 'Une marque pleine est une quantité mesurée.',
  notFoundKey:
    'Un triangle vide qui pointe vers le bas signifie «\u00a0non trouvé\u00a0». Son bord plat est à la plus petite quantité que l’analyse peut voir.',
  beyondKey: 'Un triangle vide qui pointe vers le haut signifie plus que ce que l’analyse peut mesurer.',
  methodsKey:
    'Les lignes ne joignent que les résultats d’une même méthode. Deux méthodes peuvent donner des quantités différentes pour la même eau.',
  numbers: 'Les nombres en tableau',
  day: 'Prélevé le',
  amount: (unit) => `Quantité (${unit})`,
  how: 'Façon de mesurer',
  notFoundBelow: (limit) => `Non trouvé (moins de ${limit})`,
  moreThan: (limit) => `Plus de ${limit}`,
  noAmount: 'Non trouvé',
  newest: (shown, total) => `Les ${String(shown)} résultats les plus récents sur ${String(total)}.`,
  noStation: 'Cette station n’est pas ici, ou rien d’elle n’est public.',
};

export const chartTexts: Readonly<Record<Locale, Texts>> = { en, fr };
