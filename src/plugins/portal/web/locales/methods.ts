import type { Locale } from './messages';

interface Texts {
  readonly canSee: string;
  readonly goodFor: string;
  readonly limits: string;
  readonly changes: string;
  readonly unchanged: string;
}

const en: Texts = {
  canSee: 'What it can see',
  goodFor: 'Good for',
  limits: 'What it cannot tell',
  changes: 'What has changed',
  unchanged: 'Nothing yet. Each change will be told here, with its day and the reason for it.',
};

const fr: Texts = {
  canSee: 'Ce qu’elle voit',
  goodFor: 'Utile pour',
  limits: 'Ce qu’elle ne peut pas dire',
  changes: 'Ce qui a changé',
  unchanged: 'Rien encore. Chaque changement sera inscrit ici, avec sa date et sa raison.',
};

export const methodTexts: Readonly<Record<Locale, Texts>> = { en, fr };
