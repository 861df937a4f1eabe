import { bold, list, paragraph } from './rich-text';
import type { InBoth, PageSeed } from './seed';

export const howWeMeasure: InBoth<PageSeed> = {
  en: {
    title: 'How we measure',
    slug: 'how-we-measure',
    summary: 'The three ways in which naphthenic acids are measured, what each can see, and what has changed.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'How we measure',
        lead: 'There are three ways. Each sees something a little different, so we never draw one line through results of two of them.',
      },
      {
        __component: 'portal.prose',
        heading: 'Bacteria that glow',
        text: [
          paragraph(
            'We use harmless bacteria. They glow when they meet naphthenic acids. The more acids there are, the brighter they glow. It takes hours, not weeks.',
          ),
          paragraph(
            bold('What it can see: '),
            'from about 1.5 milligrams in a litre. For some mixtures of these acids it takes up to 15. Below that we write “not found”.',
          ),
          paragraph(bold('Good for: '), 'looking often, and finding early where to look more closely.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Mass spectrometry',
        text: [
          paragraph('A laboratory sorts the acids and weighs them, one by one. It is slow and exact, and it sees very small amounts.'),
          paragraph(bold('What it can see: '), 'the laboratory tells it with each result, and we show it.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Infrared light',
        text: [
          paragraph('A laboratory shines infrared light through what was taken out of the water. For a long time this was the usual way.'),
          paragraph(bold('What it can see: '), 'the laboratory tells it with each result. Other acids can be counted along.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Changes to our methods',
        text: [
          list([
            bold('2026: '),
            'first version of this page. Nothing has changed yet. Every change will stand here, with its day and its reason.',
          ]),
        ],
      },
    ],
  },
  fr: {
    title: 'Comment nous mesurons',
    slug: 'comment-nous-mesurons',
    summary: 'Les trois façons de mesurer les acides naphténiques, ce que chacune peut voir, et ce qui a changé.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Comment nous mesurons',
        lead: 'Il y a trois façons. Chacune voit quelque chose d’un peu différent : nous ne traçons jamais une même ligne avec les résultats de deux d’entre elles.',
      },
      {
        __component: 'portal.prose',
        heading: 'Des bactéries qui brillent',
        text: [
          paragraph(
            'Nous utilisons des bactéries sans danger. Elles brillent quand elles rencontrent des acides naphténiques. Plus il y en a, plus elles brillent. Cela prend des heures, pas des semaines.',
          ),
          paragraph(
            bold('Ce qu’elles voient : '),
            'à partir d’environ 1,5 milligramme par litre. Pour certains mélanges de ces acides, il en faut jusqu’à 15. En dessous, nous écrivons « non trouvé ».',
          ),
          paragraph(bold('Utile pour : '), 'regarder souvent, et savoir tôt où regarder de plus près.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'La spectrométrie de masse',
        text: [
          paragraph('Un laboratoire trie les acides et les pèse un par un. C’est lent et précis, et cela voit de très petites quantités.'),
          paragraph(bold('Ce qu’elle voit : '), 'le laboratoire le dit avec chaque résultat, et nous le montrons.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'La lumière infrarouge',
        text: [
          paragraph(
            'Un laboratoire fait passer de la lumière infrarouge à travers ce qui a été extrait de l’eau. Pendant longtemps, c’était la façon habituelle.',
          ),
          paragraph(bold('Ce qu’elle voit : '), 'le laboratoire le dit avec chaque résultat. D’autres acides peuvent être comptés avec.'),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Ce qui a changé dans nos méthodes',
        text: [
          list([
            bold('2026 : '),
            'première version de cette page. Rien n’a encore changé. Chaque changement sera inscrit ici, avec sa date et sa raison.',
          ]),
        ],
      },
    ],
  },
};
