import type { Messages } from './text';

export const fr: Messages = {
  localeName: 'Français',
  title: 'Les acides naphténiques dans l’eau',
  lead: 'Ce qui a été trouvé dans les rivières et les ruisseaux près des sables bitumineux, station par station.',
  whatIsIt:
    'Les acides naphténiques sont une famille d’acides naturellement présents dans la roche des sables bitumineux. L’eau qui l’a touchée en contient. En grande quantité, ils nuisent aux poissons.',
  stationsHeading: 'Stations',
  latest: 'Dernier résultat',
  notFound: (limit, unit) => `Non trouvé\u00a0: sous ce que cette analyse peut voir (${limit} ${unit})`,
  above: (limit, unit) => `Plus que ce que cette analyse peut mesurer (${limit} ${unit})`,
  noReading: 'Pas encore de résultat',
  awaitsRelease: 'Des résultats sont arrivés et attendent leur révision. Ils paraîtront ici une fois publiés.',
  preliminary: 'Provisoire\u00a0: pas encore révisé',
  sampledOn: (date) => `Prélevé le ${date}`,
  chartLabel: (station, count, from, to) => `${station}\u00a0: ${String(count)} résultats, du ${from} au ${to}`,
  chartKey:
    'Dans les petits graphiques, un point est une quantité mesurée. Un triangle vide signifie «\u00a0non trouvé\u00a0»\u00a0; il est placé à la plus petite quantité que l’analyse peut voir.',
  howMany: (stations) => (stations <= 1 ? `${String(stations)} station` : `${String(stations)} stations`),
  emptyHeading: 'Pas encore de station',
  emptyText: 'Dès que des résultats seront publiés, vous les verrez ici.',
  faultHeading: 'Cette page ne peut pas être affichée pour le moment',
  faultText: 'La faute est de notre côté. Veuillez réessayer dans quelques minutes.',
  busyHeading: 'Trop à la fois',
  busyText: 'Un très grand nombre de pages ont été demandées à partir de votre réseau. Veuillez réessayer dans une minute.',
  missingHeading: 'Cette page n’existe pas',
  missingText: 'L’adresse est peut-être mal écrite, ou la page a changé de place.',
  backToStart: 'Voir toutes les stations',
  skipToContent: 'Aller au contenu',
  languages: 'Langues',
  signIn: 'Ouvrir une session',
  drinkingWater:
    'Cette analyse cherche un seul groupe de produits chimiques. Elle ne peut pas vous dire si l’eau est bonne à boire. Suivez les conseils de votre communauté et de Santé Canada.',
  licence: 'Contient de l’information visée par la Licence du gouvernement ouvert – Alberta.',
  forIntegrators: 'Documentation de l’API',
  places: 'Pages',
  nobodyNamed: 'Personne n’est encore nommé ici.',
};
