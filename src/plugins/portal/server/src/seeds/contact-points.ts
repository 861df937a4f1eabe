import type { InBoth } from './seed';

interface ContactSeed {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly hours: string;
}

/** Whoever reads of a place that is above its alert level finds somebody who answers, also before staff have named their own people. */
export const contactPoints: readonly InBoth<ContactSeed>[] = [
  {
    en: {
      name: 'Alberta Energy Regulator, response line',
      role: 'If you see a spill, dead fish or oil on the water in Alberta.',
      phone: '1-800-222-6514',
      hours: 'Day and night',
    },
    fr: {
      name: 'Organisme de réglementation de l’énergie de l’Alberta, ligne d’intervention',
      role: 'Si vous voyez un déversement, des poissons morts ou du pétrole sur l’eau en Alberta.',
      phone: '1-800-222-6514',
      hours: 'Jour et nuit',
    },
  },
];
