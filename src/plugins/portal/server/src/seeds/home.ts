import { paragraph } from './rich-text';
import type { InBoth, PageSeed } from './seed';

export const home: InBoth<PageSeed> = {
  en: {
    title: 'Naphthenic acids in the water',
    slug: 'home',
    summary: 'What was found in rivers and creeks near the oil sands, station by station.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Naphthenic acids in the water',
        lead: 'What was found in rivers and creeks near the oil sands, station by station.',
      },
      {
        __component: 'portal.prose',
        text: [
          paragraph(
            'Naphthenic acids are a family of acids that are found in oil-sands rock. Water that touches this rock takes them up. In high amounts they harm fish.',
          ),
        ],
      },
      { __component: 'portal.status-board', heading: 'Stations' },
      { __component: 'portal.map', heading: 'Where the stations are' },
      {
        __component: 'portal.call-to-action',
        text: 'You need not take our word for it. Every result can be checked by anybody.',
        label: 'How to check a result',
        address: '/en/check-a-result',
      },
    ],
  },
  fr: {
    title: 'Les acides naphténiques dans l’eau',
    slug: 'home',
    summary: 'Ce qui a été trouvé dans les rivières et les ruisseaux près des sables bitumineux, station par station.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Les acides naphténiques dans l’eau',
        lead: 'Ce qui a été trouvé dans les rivières et les ruisseaux près des sables bitumineux, station par station.',
      },
      {
        __component: 'portal.prose',
        text: [
          paragraph(
            'Les acides naphténiques sont une famille d’acides que l’on trouve dans la roche des sables bitumineux. L’eau qui touche cette roche en prend. En grande quantité, ils nuisent aux poissons.',
          ),
        ],
      },
      { __component: 'portal.status-board', heading: 'Stations' },
      { __component: 'portal.map', heading: 'Où se trouvent les stations' },
      {
        __component: 'portal.call-to-action',
        text: 'Vous n’avez pas à nous croire sur parole. Tout le monde peut vérifier chaque résultat.',
        label: 'Comment vérifier un résultat',
        address: '/fr/verifier-un-resultat',
      },
    ],
  },
};
