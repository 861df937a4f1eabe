import type { InBoth, PageSeed } from './seed';

export const contact: InBoth<PageSeed> = {
  en: {
    title: 'Whom to call',
    slug: 'contact',
    summary: 'Whom you can ask about what was found, and whom to call if you see something in the water.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Whom to call',
        lead: 'If you see, smell or taste something in the water that should not be there, say so. You need no proof.',
      },
      { __component: 'portal.people-to-contact', heading: 'Here you reach somebody' },
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
      { __component: 'portal.people-to-contact', heading: 'Ici, quelqu’un vous répond' },
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
