import type { ContentsOf, Exceeding, Side } from '../notification-types/contents';
import { countAll, type Counted, type Tally } from '../notification-types/tally';
import { french } from './grammar';
import { tellerOf } from './tell';
import { aboutOne, ended, inOrder, type Book, type Circumstances, type Wording } from './wording';

const { agree, count, counted, day, list } = french;
const tell = tellerOf(french);

interface Measured extends Counted {
  readonly quantity: string;
}

/** Names have a gender and an article that nobody told us: they stand beside each other, without any. */
const what = ({ quantity, name }: Measured): string => `${name}, ${quantity}`;

const beyond: Readonly<Record<Side, (level: string, limit: string) => string>> = {
  above: (level, limit) => `au-dessus de la limite ${level} de ${limit}`,
  'at-or-above': (level, limit) => `à la limite ${level} de ${limit} ou au-dessus`,
  below: (level, limit) => `au-dessous de la limite ${level} de ${limit}`,
  'at-or-below': (level, limit) => `à la limite ${level} de ${limit} ou au-dessous`,
  outside: (level, limit) => `hors de la plage ${level} de ${limit}`,
};

const exceeding = (tally: Tally<Exceeding>, heading: string, level: string): Wording => {
  const found = ({ value, side, limit, rule }: Exceeding) => `${value}, ${beyond[side](level, limit)}${rule === null ? '' : ` (${rule})`}`;
  return tell(tally, {
    one: (item) => ({ title: `${heading} : ${what(item)}`, sentence: ended(`${what(item)} : ${found(item)}`) }),
    many: (results, names) => ({
      title: `${heading} : ${results} hors limite`,
      sentence: `${results} sont au-delà de la limite ${level} : ${names}.`,
    }),
    line: (item) => `${what(item)} : ${found(item)}`,
    nouns: ['résultat', 'résultats'],
    advice: null,
    action: 'Voir l’alerte',
  });
};

type Arrivals = ContentsOf<'new-results'>;

const placesOf = (arrivals: Arrivals): string =>
  list([
    ...inOrder(arrivals.items).map(({ name, count: n }) => (n === countAll(arrivals) ? name : `${name} (${count(n)})`)),
    ...(arrivals.rest === 0 || arrivals.items.length === 0 ? [] : [`${count(arrivals.rest)} ailleurs`]),
  ]);

const beyondLimitsOf = ({ criticalCount, warningCount }: Arrivals): string =>
  list([
    ...(criticalCount === 0 ? [] : [`${count(criticalCount)} au-delà d’une limite critique`]),
    ...(warningCount === 0 ? [] : [`${count(warningCount)} au-delà d’une limite d’avertissement`]),
  ]);

const newResults = (contents: Arrivals, { isHistorical }: Circumstances): Wording => {
  const [all, places, beyondLimits] = [countAll(contents), placesOf(contents), beyondLimitsOf(contents)];
  const results = isHistorical
    ? counted(all, 'ancien résultat', 'anciens résultats')
    : counted(all, 'nouveau résultat', 'nouveaux résultats');
  const came = agree(all, isHistorical ? 'a été repris' : 'est arrivé', isHistorical ? 'ont été repris' : 'sont arrivés');
  const sentence = `${results} ${came}${places === '' ? '' : ` : ${places}`}`;
  return {
    title: `${results}${aboutOne(contents)}`,
    sentence: beyondLimits === '' ? `${sentence}.` : `${sentence} ; ${beyondLimits}.`,
    points: [],
    advice: isHistorical ? 'Tout est marqué comme historique, et personne n’a reçu d’alerte.' : null,
    action: 'Voir les résultats',
  };
};

const retracted = (contents: ContentsOf<'retracted'>): Wording => {
  type Item = ContentsOf<'retracted'>['items'][number];
  const why = ({ before, after, reason }: Item): string => {
    if (reason === 'late-arrival') return `des résultats arrivés plus tard montrent que rien n’était dépassé ; le résultat reste ${before}`;
    return after === null ? `le résultat de ${before} a été retiré` : `le résultat a été corrigé de ${before} à ${after}`;
  };
  return tell(contents, {
    one: (item) => ({ title: `Alerte retirée : ${what(item)}`, sentence: `L’alerte ne tient plus (${what(item)}) : ${why(item)}.` }),
    many: (alerts, names) => ({ title: `${alerts} retirées`, sentence: `${alerts} ne tiennent plus : ${names}.` }),
    line: (item) => `${what(item)} : ${why(item)}`,
    nouns: ['alerte', 'alertes'],
    advice: 'Vous n’avez rien à faire. Ce qui avait été annoncé reste dans l’historique.',
    action: 'Voir ce qui a changé',
  });
};

const noData = (contents: ContentsOf<'no-data'>): Wording => {
  const days = (n: number): string => counted(n, 'jour', 'jours');
  const where = (name: string, quantity: string | null): string => (quantity === null ? name : `${name}, ${quantity}`);
  return tell(contents, {
    one: ({ name, quantity, days: n }) => ({
      title: `Aucun résultat depuis ${days(n)} : ${where(name, quantity)}`,
      sentence: `Aucun résultat n’est arrivé depuis ${days(n)} : ${where(name, quantity)}.`,
    }),
    many: (series, names) => ({ title: `${series} sans nouveau résultat`, sentence: `Rien de nouveau depuis un moment : ${names}.` }),
    line: ({ name, quantity, days: n }) => `${where(name, quantity)} : aucun depuis ${days(n)}`,
    nouns: ['série', 'séries'],
    advice: 'Si rien n’était prévu, vous n’avez rien à faire.',
    action: 'Voir ce qui manque',
  });
};

const roles = {
  viewer: 'lectrice ou lecteur',
  editor: 'rédactrice ou rédacteur',
  admin: 'administratrice ou administrateur',
  owner: 'propriétaire',
  auditor: 'auditrice ou auditeur',
} as const;

export const fr: Book = {
  'new-results': newResults,
  warning: (contents) => exceeding(contents, 'Avertissement', 'd’avertissement'),
  critical: (contents) => exceeding(contents, 'Critique', 'critique'),
  indeterminate: (contents) =>
    tell(contents, {
      one: (item) => ({
        title: `Impossible à trancher : ${what(item)}`,
        sentence: `${what(item)} : le résultat ${item.bound} ne dit pas de quel côté de la limite de ${item.limit} il se trouve.`,
      }),
      many: (results, names) => ({
        title: `${results} impossibles à trancher`,
        sentence: `Comparés à une limite, ${results} sont impossibles à trancher : ${names}.`,
      }),
      line: (item) => `${what(item)} : ${item.bound}, limite ${item.limit}`,
      nouns: ['résultat', 'résultats'],
      advice: 'La limite ne compte ni comme respectée ni comme dépassée. Une méthode plus sensible permettrait de le dire.',
      action: 'Voir les résultats',
    }),
  corrected: (contents) =>
    tell(contents, {
      one: (item) => ({ title: `Corrigé : ${what(item)}`, sentence: `${what(item)} : ${item.before} est devenu ${ended(item.after)}` }),
      many: (results, names) => ({ title: `${results} corrigés`, sentence: `${results} ont été corrigés : ${names}.` }),
      line: (item) => `${what(item)} : ${item.before} est devenu ${item.after}`,
      nouns: ['résultat', 'résultats'],
      advice: 'Ce qui avait été annoncé reste dans l’historique.',
      action: 'Voir ce qui a changé',
    }),
  retracted,
  resolved: (contents) =>
    tell(contents, {
      one: (item) => ({
        title: `Retour à la normale : ${what(item)}`,
        sentence: `${what(item)} : ${item.value}, la limite de ${item.limit} est de nouveau respectée.`,
      }),
      many: (alerts, names) => ({ title: `${alerts} terminées`, sentence: `Les limites sont de nouveau respectées : ${names}.` }),
      line: (item) => `${what(item)} : ${item.value}, limite ${item.limit}`,
      nouns: ['alerte', 'alertes'],
      advice: null,
      action: 'Voir les résultats',
    }),
  'no-data': noData,
  'import-failed': (contents) =>
    tell(contents, {
      one: ({ name, reason }) => ({
        title: `Échec de l’import : ${name}`,
        sentence: `« ${name} » n’a pas pu être repris : ${ended(reason)}`,
      }),
      many: (imports, names) => ({ title: `Échec de ${imports}`, sentence: `${imports} n’ont pas pu être repris : ${names}.` }),
      line: ({ name, reason }) => `${name} : ${reason}`,
      nouns: ['import', 'imports'],
      advice: 'Rien n’a été gardé. Une fois l’erreur corrigée, l’envoi peut être refait.',
      action: 'Voir ce qui ne va pas',
    }),
  'invitation-accepted': (contents, { teamName }) =>
    tell(contents, {
      one: ({ name, role }) => ({
        title: `${name} a rejoint l’équipe`,
        sentence: `${name} a accepté l’invitation de ${teamName}. Rôle : ${roles[role]}.`,
      }),
      many: (people, names) => ({
        title: `${people} ont rejoint l’équipe`,
        sentence: `${people} ont accepté l’invitation de ${teamName} : ${names}.`,
      }),
      line: ({ name, role }) => `${name}, ${roles[role]}`,
      nouns: ['personne', 'personnes'],
      advice: null,
      action: 'Voir l’équipe',
    }),
  'key-expiring': (contents) =>
    tell(contents, {
      one: ({ name, expiresOn }) => ({
        title: `Une clé expire : ${name}`,
        sentence: `La clé « ${name} » fonctionne jusqu’au ${day(expiresOn)}.`,
      }),
      many: (keys, names) => ({ title: `${keys} expirent`, sentence: `${keys} cesseront bientôt de fonctionner : ${names}.` }),
      line: ({ name, expiresOn }) => `${name} : jusqu’au ${day(expiresOn)}`,
      nouns: ['clé', 'clés'],
      advice: 'Avec une nouvelle clé créée à temps, les programmes continuent de fonctionner.',
      action: 'Voir les clés',
    }),
  'report-ready': (contents) =>
    tell(contents, {
      one: ({ name }) => ({ title: `Rapport prêt : ${name}`, sentence: `Le rapport « ${name} » est prêt.` }),
      many: (reports, names) => ({ title: `${reports} prêts`, sentence: `${reports} sont prêts : ${names}.` }),
      line: ({ name }) => name,
      nouns: ['rapport', 'rapports'],
      advice: null,
      action: 'Voir le rapport',
    }),
  'ledger-alarm': (contents) =>
    tell(contents, {
      one: ({ name, finding }) => ({
        title: `Alarme du journal : ${name}`,
        sentence: `Le contrôle « ${name} » du journal a trouvé : ${ended(finding)}`,
      }),
      many: (alarms, names) => ({
        title: `Journal : ${alarms}`,
        sentence: `Des contrôles du journal ont trouvé quelque chose : ${names}.`,
      }),
      line: ({ name, finding }) => `${name} : ${finding}`,
      nouns: ['alarme', 'alarmes'],
      advice: 'Regardez-le tout de suite, avant que rien d’autre ne soit changé.',
      action: 'Voir les contrôles',
    }),
};
