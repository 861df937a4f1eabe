import { paragraph } from './rich-text';
import type { InBoth } from './seed';

interface MethodSeed {
  readonly name: string;
  readonly methodCode: 'na-biosensor' | 'na-hrms' | 'na-ftir';
  readonly summary: readonly ReturnType<typeof paragraph>[];
  readonly canSee: string;
  readonly goodFor: string;
  readonly limits: string;
}

const biosensor: InBoth<MethodSeed> = {
  en: {
    name: 'Bacteria that glow',
    methodCode: 'na-biosensor',
    summary: [
      paragraph('We use harmless bacteria. They glow when they meet naphthenic acids. The more acids there are, the brighter they glow.'),
      paragraph('It takes hours, not weeks.'),
    ],
    canSee:
      'It sees about 1.5 milligrams in a litre. For some mixes of these acids it takes up to 15. When it sees less, we write “not found”.',
    goodFor: 'It lets us look often, and find out early where to look more closely.',
    limits:
      'It tells how much there is of the whole group, not of each acid. Other things in the water can make the glow brighter or weaker. So a laboratory should look again when a lot is found.',
  },
  fr: {
    name: 'Des bactéries qui brillent',
    methodCode: 'na-biosensor',
    summary: [
      paragraph(
        'Nous utilisons des bactéries sans danger. Elles brillent quand elles rencontrent des acides naphténiques. Plus il y en a, plus elles brillent.',
      ),
      paragraph('Cela prend des heures, pas des semaines.'),
    ],
    canSee:
      'Elle voit environ 1,5 milligramme par litre. Pour certains mélanges de ces acides, il en faut jusqu’à 15. Quand elle voit moins, nous écrivons «\u00a0non trouvé\u00a0».',
    goodFor: 'Elle permet de regarder souvent, et de savoir tôt où regarder de plus près.',
    limits:
      'Elle dit combien il y a du groupe entier, pas de chaque acide. D’autres choses dans l’eau peuvent rendre la lumière plus forte ou plus faible. Un laboratoire devrait donc regarder de nouveau quand on en trouve beaucoup.',
  },
};

const massSpectrometry: InBoth<MethodSeed> = {
  en: {
    name: 'Mass spectrometry',
    methodCode: 'na-hrms',
    summary: [paragraph('A laboratory sorts the acids and weighs them. It is slow and exact, and it sees very small amounts.')],
    canSee: 'It is not the same in all laboratories. Each gives its limit with its results, and we show it.',
    goodFor: 'It tells which of these acids there are, and how much of them.',
    limits:
      'It cannot warn you early, because it takes days or weeks. Two laboratories may find different amounts in the same water. Each compares with a standard of its own.',
  },
  fr: {
    name: 'La spectrométrie de masse',
    methodCode: 'na-hrms',
    summary: [paragraph('Un laboratoire trie les acides et les pèse. C’est lent et précis, et cela voit de très petites quantités.')],
    canSee: 'Cela dépend du laboratoire. Chacun donne sa limite avec ses résultats, et nous la montrons.',
    goodFor: 'Elle dit lesquels de ces acides sont là, et combien il y en a.',
    limits:
      'Elle ne peut pas avertir tôt, car elle prend des jours ou des semaines. Deux laboratoires peuvent trouver des quantités différentes dans la même eau. Chacun compare avec un étalon qui lui est propre.',
  },
};

const infraredLight: InBoth<MethodSeed> = {
  en: {
    name: 'Infrared light',
    methodCode: 'na-ftir',
    summary: [
      paragraph(
        'A laboratory takes the acids out of the water and shines infrared light through them. The more light is lost, the more acids there are.',
      ),
      paragraph('For a long time this was the usual way.'),
    ],
    canSee: 'It is not the same in all laboratories. Each gives its limit with its results, and we show it.',
    goodFor: 'It lets us compare with older results that were measured in this way.',
    limits: 'It cannot tell these acids from others that take up the same light. Those are counted too. So the amount can be too high.',
  },
  fr: {
    name: 'La lumière infrarouge',
    methodCode: 'na-ftir',
    summary: [
      paragraph(
        'Un laboratoire extrait les acides de l’eau et les traverse avec de la lumière infrarouge. Plus il se perd de lumière, plus il y a d’acides.',
      ),
      paragraph('Pendant longtemps, c’était la façon habituelle.'),
    ],
    canSee: 'Cela dépend du laboratoire. Chacun donne sa limite avec ses résultats, et nous la montrons.',
    goodFor: 'Elle permet de comparer avec des résultats plus anciens, mesurés de cette façon.',
    limits:
      'Elle ne distingue pas ces acides d’autres qui absorbent la même lumière. Ceux-là sont comptés aussi. La quantité peut donc être trop élevée.',
  },
};

export const methods: readonly InBoth<MethodSeed>[] = [biosensor, massSpectrometry, infraredLight];
