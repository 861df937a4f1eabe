import { link, paragraph } from './rich-text';
import type { InBoth, PageSeed } from './seed';

export const howWeMeasure: InBoth<PageSeed> = {
  en: {
    title: 'How we measure',
    slug: 'how-we-measure',
    summary: 'The three ways in which naphthenic acids are measured, what each can and cannot tell, and what has changed.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'How we measure',
        lead: 'There are three ways. Each sees something a little different. So we never draw one line through the results of two of them.',
      },
      { __component: 'portal.methods', heading: 'The three ways' },
      {
        __component: 'portal.prose',
        heading: 'What stands with each result',
        text: [
          paragraph(
            'Each result names the way it was measured, and the day. A change made in secret would show: see ',
            link('how to check a result', '/en/check-a-result'),
            '.',
          ),
        ],
      },
    ],
  },
  fr: {
    title: 'Comment nous mesurons',
    slug: 'comment-nous-mesurons',
    summary: 'Les trois façons de mesurer les acides naphténiques, ce que chacune peut dire ou non, et ce qui a changé.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Comment nous mesurons',
        lead: 'Il y a trois façons. Chacune voit quelque chose d’un peu différent. Nous ne traçons donc jamais une même ligne avec les résultats de deux d’entre elles.',
      },
      { __component: 'portal.methods', heading: 'Les trois façons' },
      {
        __component: 'portal.prose',
        heading: 'Ce qui accompagne chaque résultat',
        text: [
          paragraph(
            'Chaque résultat nomme la façon dont il a été mesuré, et le jour. Un changement fait en secret se verrait\u00a0: voyez ',
            link('comment vérifier un résultat', '/fr/verifier-un-resultat'),
            '.',
          ),
        ],
      },
    ],
  },
};
