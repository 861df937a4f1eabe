import { bold, link, paragraph } from './rich-text';
import type { InBoth, PageSeed } from './seed';

/** The Energy and Environmental Emergency 24-Hour Response Line of the Alberta Energy Regulator. */
const responseLine = link('1-800-222-6514', 'tel:+18002226514');

export const contact: InBoth<PageSeed> = {
  en: {
    title: 'Whom to call',
    slug: 'contact',
    summary: 'Whom to ask about what was found, and whom to call if you see something in the water.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Whom to call',
        lead: 'If you see, smell or taste something in the water that should not be there, say so. You need no proof.',
      },
      {
        __component: 'portal.prose',
        heading: 'Right now',
        text: [
          paragraph(bold('Somebody is in danger: '), 'call ', link('911', 'tel:911'), '.'),
          paragraph(
            bold('You see a spill, dead fish or oil on the water in Alberta: '),
            'call ',
            responseLine,
            '. This is the line of the Alberta Energy Regulator. It answers day and night.',
          ),
        ],
      },
      { __component: 'portal.people-to-contact', heading: 'Questions about what was found' },
    ],
  },
  fr: {
    title: 'Qui appeler',
    slug: 'qui-appeler',
    summary: 'À qui demander ce qui a été trouvé, et qui appeler si vous voyez quelque chose dans l’eau.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Qui appeler',
        lead: 'Si vous voyez, sentez ou goûtez dans l’eau quelque chose qui ne devrait pas y être, dites-le. Vous n’avez pas besoin de preuve.',
      },
      {
        __component: 'portal.prose',
        heading: 'Tout de suite',
        text: [
          paragraph(bold('Quelqu’un est en danger\u00a0: '), 'appelez le ', link('911', 'tel:911'), '.'),
          paragraph(
            bold('Vous voyez un déversement, des poissons morts ou du pétrole sur l’eau en Alberta\u00a0: '),
            'appelez le ',
            responseLine,
            '. C’est la ligne de l’organisme de réglementation de l’énergie de l’Alberta. On y répond jour et nuit.',
          ),
        ],
      },
      { __component: 'portal.people-to-contact', heading: 'Des questions sur ce qui a été trouvé' },
    ],
  },
};

export const navigation: InBoth<readonly { readonly label: string; readonly address: string }[]> = {
  en: [
    { label: 'Stations', address: '/en' },
    { label: 'What we measure', address: '/en/what-we-measure' },
    { label: 'How we measure', address: '/en/how-we-measure' },
    { label: 'Check a result', address: '/en/check-a-result' },
    { label: 'Words we use', address: '/en/glossary' },
    { label: 'Whom to call', address: '/en/contact' },
  ],
  fr: [
    { label: 'Stations', address: '/fr' },
    { label: 'Ce que nous mesurons', address: '/fr/ce-que-nous-mesurons' },
    { label: 'Comment nous mesurons', address: '/fr/comment-nous-mesurons' },
    { label: 'Vérifier un résultat', address: '/fr/verifier-un-resultat' },
    { label: 'Les mots', address: '/fr/glossaire' },
    { label: 'Qui appeler', address: '/fr/qui-appeler' },
  ],
};
