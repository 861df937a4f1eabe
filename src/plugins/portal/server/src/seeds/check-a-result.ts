import { bold, link, list, paragraph, steps } from './rich-text';
import type { InBoth, PageSeed } from './seed';

export const checkAResult: InBoth<PageSeed> = {
  en: {
    title: 'How to check a result',
    slug: 'check-a-result',
    summary: 'How you can see that a result was not changed in secret. You need not trust us.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'How to check a result',
        lead: 'You need not trust us. Here is how you can see for yourself that nothing was changed in secret.',
      },
      {
        __component: 'portal.prose',
        heading: 'What we keep',
        text: [
          paragraph(
            'Each time something is written down or changed, our records get a new line. It tells what was done, when, and by whom. No line is ever taken out.',
          ),
          paragraph(
            'All lines together give one short code, like a fingerprint. We sign it and make it public. If one line were changed, the code would no longer fit.',
          ),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'How to check',
        text: [
          steps(
            ['Ask whoever owns the result for its bundle. It is a file that holds its whole history.'],
            ['Open it with the small program that comes with it. It runs on your own computer and does not ask us.'],
          ),
          list(
            [bold('It says “verified”: '), 'the history is whole, and it fits the public code.'],
            [bold('It says “tampered”: '), 'something was changed. Please tell us, and tell the regulator.'],
            [bold('It says “cannot conclude”: '), 'a part is missing. Ask for the bundle again.'],
          ),
          paragraph(
            'The public code of today is here: ',
            link('latest checkpoint', '/api/ledger/checkpoint'),
            '. Keep a copy. An older copy helps to check a newer one.',
          ),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'What this cannot show',
        text: [
          paragraph(
            'It shows if a result was changed after it was written down. It cannot show that the right thing was written down at first.',
          ),
        ],
      },
    ],
  },
  fr: {
    title: 'Comment vérifier un résultat',
    slug: 'verifier-un-resultat',
    summary: 'Comment voir qu’un résultat n’a pas été changé en secret. Vous n’avez pas à nous faire confiance.',
    blocks: [
      {
        __component: 'portal.hero',
        heading: 'Comment vérifier un résultat',
        lead: 'Vous n’avez pas à nous faire confiance. Voici comment voir vous-même que rien n’a été changé en secret.',
      },
      {
        __component: 'portal.prose',
        heading: 'Ce que nous gardons',
        text: [
          paragraph(
            'Chaque fois que quelque chose est inscrit ou changé, nos registres reçoivent une nouvelle ligne. Elle dit ce qui a été fait, quand, et par qui. Aucune ligne n’est jamais retirée.',
          ),
          paragraph(
            'Toutes les lignes ensemble donnent un code court, comme une empreinte. Nous le signons et le rendons public. Si une seule ligne était changée, le code ne conviendrait plus.',
          ),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Comment vérifier',
        text: [
          steps(
            ['Demandez le dossier de preuve à la personne à qui le résultat appartient. C’est un fichier qui contient toute son histoire.'],
            ['Ouvrez-le avec le petit programme qui l’accompagne. Il fonctionne sur votre ordinateur et ne nous demande rien.'],
          ),
          list(
            [bold('Il dit «\u00a0verified\u00a0» (vérifié)\u00a0: '), 'l’histoire est complète et convient au code public.'],
            [
              bold('Il dit «\u00a0tampered\u00a0» (altéré)\u00a0: '),
              'quelque chose a été changé. Dites-le-nous, et dites-le à l’organisme de réglementation.',
            ],
            [
              bold('Il dit «\u00a0cannot conclude\u00a0» (impossible de conclure)\u00a0: '),
              'il manque une partie. Demandez le dossier de nouveau.',
            ],
          ),
          paragraph(
            'Le code public d’aujourd’hui est ici\u00a0: ',
            link('dernier point de contrôle', '/api/ledger/checkpoint'),
            '. Gardez-en une copie. Une copie plus ancienne aide à vérifier une plus récente.',
          ),
        ],
      },
      {
        __component: 'portal.prose',
        heading: 'Ce que cela ne peut pas montrer',
        text: [
          paragraph(
            'Cela montre si un résultat a été changé après son inscription. Cela ne peut pas montrer que la bonne chose a été inscrite au départ.',
          ),
        ],
      },
    ],
  },
};
