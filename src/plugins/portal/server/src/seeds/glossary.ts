import type { InBoth, PageSeed } from './seed';

export const glossaryPage: InBoth<PageSeed> = {
  en: {
    title: 'Words we use',
    slug: 'glossary',
    summary: 'The words on these pages, in plain language.',
    blocks: [{ __component: 'portal.glossary', heading: 'From A to Z' }],
  },
  fr: {
    title: 'Les mots que nous utilisons',
    slug: 'glossaire',
    summary: 'Les mots de ces pages, en langage simple.',
    blocks: [{ __component: 'portal.glossary', heading: 'De A à Z' }],
  },
};

interface TermSeed {
  readonly term: string;
  readonly meaning: string;
}

export const terms: readonly InBoth<TermSeed>[] = [
  {
    en: { term: 'Alert level', meaning: 'An amount that somebody has set. When more than that is found, people are told.' },
    fr: { term: 'Seuil d’alerte', meaning: 'Une quantité que quelqu’un a fixée. Si on en trouve plus, des personnes sont averties.' },
  },
  {
    en: { term: 'Biosensor', meaning: 'Something alive that glows when it meets what we look for. Ours are harmless bacteria.' },
    fr: {
      term: 'Biocapteur',
      meaning: 'Quelque chose de vivant qui brille quand il rencontre ce que nous cherchons. Les nôtres sont des bactéries sans danger.',
    },
  },
  {
    en: {
      term: 'Checkpoint',
      meaning:
        'A short code that stands for all our records at one moment. Keep one, and you can see later if a record was changed in secret.',
    },
    fr: {
      term: 'Point de contrôle',
      meaning:
        'Un code court qui représente tous nos registres à un moment donné. Gardez-en un, et vous verrez plus tard si un registre a été changé en secret.',
    },
  },
  {
    en: { term: 'Custody', meaning: 'Who had a sample in their hands, from the river to the laboratory, and when.' },
    fr: { term: 'Chaîne de possession', meaning: 'Qui a eu un échantillon entre les mains, de la rivière au laboratoire, et quand.' },
  },
  {
    en: { term: 'Detection limit', meaning: 'The smallest amount that a test can see. Each way of measuring has its own.' },
    fr: { term: 'Limite de détection', meaning: 'La plus petite quantité qu’un test peut voir. Chaque façon de mesurer a la sienne.' },
  },
  {
    en: { term: 'Method', meaning: 'The way in which something is measured.' },
    fr: { term: 'Méthode', meaning: 'La façon dont on mesure quelque chose.' },
  },
  {
    en: { term: 'mg/L', meaning: 'Milligrams in a litre. One milligram in a litre is about three drops in a bathtub.' },
    fr: { term: 'mg/L', meaning: 'Milligrammes par litre. Un milligramme par litre, c’est environ trois gouttes dans une baignoire.' },
  },
  {
    en: { term: 'Naphthenic acids', meaning: 'A group of acids that come from oil. In high amounts they harm fish.' },
    fr: {
      term: 'Acides naphténiques',
      meaning: 'Un groupe d’acides qui viennent du pétrole. En grande quantité, ils nuisent aux poissons.',
    },
  },
  {
    en: { term: 'Not found', meaning: 'There was less than the test can see. That is not the same as none.' },
    fr: { term: 'Non trouvé', meaning: 'Il y en avait moins que ce que le test peut voir. Ce n’est pas la même chose que rien.' },
  },
  {
    en: { term: 'Oil sands', meaning: 'Sand and clay with thick oil in them. Some lie deep in the ground, some right below the grass.' },
    fr: {
      term: 'Sables bitumineux',
      meaning: 'Du sable et de l’argile qui contiennent un pétrole épais. Certains sont loin sous terre, d’autres juste sous l’herbe.',
    },
  },
  {
    en: { term: 'Preliminary', meaning: 'A result that a second person has not looked at yet. It may still change.' },
    fr: { term: 'Préliminaire', meaning: 'Un résultat qu’une deuxième personne n’a pas encore regardé. Il peut encore changer.' },
  },
  {
    en: { term: 'Sample', meaning: 'A bottle of water that was taken at one place at one time.' },
    fr: { term: 'Échantillon', meaning: 'Une bouteille d’eau prise à un endroit, à un moment.' },
  },
  {
    en: { term: 'Station', meaning: 'A place where samples are taken again and again.' },
    fr: { term: 'Station', meaning: 'Un endroit où des échantillons sont pris encore et encore.' },
  },
];
