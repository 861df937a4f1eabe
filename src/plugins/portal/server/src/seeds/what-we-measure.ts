import { bold, link, list, paragraph } from './rich-text';
import type { InBoth, PageSeed } from './seed';

export const whatWeMeasure: InBoth<PageSeed> = {
  en: {
    title: 'What we measure, and why',
    slug: 'what-we-measure',
    summary: 'What naphthenic acids are, how they get into water, and what our test can and cannot tell you.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'What we measure, and why',
        lead: 'We look for one group of chemicals in the water: naphthenic acids.',
      },
      {
        __component: 'portal.prose',
        heading: 'What they are',
        text: [
          paragraph(
            'Naphthenic acids are thousands of acids that are alike. They come from oil. They are in oil-sands rock, so some are in the rivers here all the time.',
          ),
          paragraph('When oil sands are washed, the water takes up much more of them. That water is kept in ponds. It must not get out.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Why it matters',
        text: [
          paragraph('In high amounts these acids harm fish and other life in the water. They break down very slowly.'),
          paragraph('If the amount in a creek goes up, we want to know early. So do the people who live by it.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'What our test cannot tell',
        text: [
          list(
            [bold('It cannot tell you if water is safe to drink.'), ' It does not look for germs, metals or other oil products.'],
            [
              bold('It cannot see very small amounts.'),
              ' Then we write “not found”, and how much there would have to be for us to find it.',
            ],
            [bold('It cannot tell where the acids come from.'), ' Some come from the rock, some from mining.'],
          ),
          paragraph(
            'How the tests work, and how little they can see, stands on the page ',
            link('How we measure', '/en/how-we-measure'),
            '.',
          ),
        ],
      },
    ],
  },
  fr: {
    title: 'Ce que nous mesurons, et pourquoi',
    slug: 'ce-que-nous-mesurons',
    summary: 'Ce que sont les acides naphténiques, comment ils arrivent dans l’eau, et ce que notre test peut dire ou non.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Ce que nous mesurons, et pourquoi',
        lead: 'Nous cherchons un seul groupe de produits chimiques dans l’eau\u00a0: les acides naphténiques.',
      },
      {
        __component: 'portal.prose',
        heading: 'Ce que c’est',
        text: [
          paragraph(
            'Les acides naphténiques sont des milliers d’acides qui se ressemblent. Ils viennent du pétrole. La roche des sables bitumineux en contient\u00a0: il y en a donc toujours un peu dans les rivières d’ici.',
          ),
          paragraph(
            'Quand on lave les sables bitumineux, l’eau en prend beaucoup plus. Cette eau est gardée dans des bassins. Elle ne doit pas en sortir.',
          ),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Pourquoi c’est important',
        text: [
          paragraph('En grande quantité, ces acides nuisent aux poissons et à la vie dans l’eau. Ils se décomposent très lentement.'),
          paragraph('Si la quantité monte dans un ruisseau, nous voulons le savoir tôt. Les gens qui vivent à côté aussi.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Ce que notre test ne peut pas dire',
        text: [
          list(
            [
              bold('Il ne peut pas dire si l’eau est bonne à boire.'),
              ' Il ne cherche ni les microbes, ni les métaux, ni les autres produits du pétrole.',
            ],
            [
              bold('Il ne voit pas les très petites quantités.'),
              ' Nous écrivons alors «\u00a0non trouvé\u00a0», et combien il en faudrait pour que nous le trouvions.',
            ],
            [bold('Il ne dit pas d’où viennent les acides.'), ' Certains viennent de la roche, d’autres des mines.'],
          ),
          paragraph(
            'La page ',
            link('Comment nous mesurons', '/fr/comment-nous-mesurons'),
            ' explique les méthodes, et ce qu’elles peuvent voir au minimum.',
          ),
        ],
      },
    ],
  },
};
