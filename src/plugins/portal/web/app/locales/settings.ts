import type { TeamKind } from '../../../../teams/contracts/team';
import { locale } from '../here';

const kinds: Readonly<Record<'en' | 'fr', Readonly<Record<TeamKind, string>>>> = {
  en: {
    operator: 'Operator',
    laboratory: 'Laboratory',
    community: 'Community',
    regulator: 'Regulator',
    consultant: 'Consultant',
    public: 'Public',
  },
  fr: {
    operator: 'Exploitant',
    laboratory: 'Laboratoire',
    community: 'Communauté',
    regulator: 'Autorité de réglementation',
    consultant: 'Consultant',
    public: 'Public',
  },
};

const en = {
  facts: 'The team',
  name: 'Name',
  shortName: 'Short name',
  shortNameHint: 'It stands in addresses and in requests of programs.',
  kind: 'Kind',
  kinds: kinds.en,
  change: 'Change the name',
  kept: 'Luminous keeps the name, the logo and how results are reviewed, because reports and the record name them. Ask us to change them.',
  ask: 'Ask Luminous',
  logo: 'Logo',
  logoOf: (team: string) => `Logo of ${team}`,
  noLogo: 'There is no logo yet. Reports and mails are sent without one.',
  changeLogo: 'Change the logo',
  review: 'How results are reviewed',
  reviewText:
    'Results are released by a second person or as they come in, as was settled with Luminous. What waits is counted on the overview.',
  lately: 'What happened lately',
  nothing: 'Nothing has happened yet.',
  wholeHistory: 'See the whole history, with proof',
};

const fr: typeof en = {
  facts: 'L’équipe',
  name: 'Nom',
  shortName: 'Nom court',
  shortNameHint: 'Il figure dans les adresses et dans les requêtes des programmes.',
  kind: 'Genre',
  kinds: kinds.fr,
  change: 'Changer le nom',
  kept: 'Luminous tient le nom, le logo et la manière de réviser les résultats, car les rapports et le registre les nomment. Demandez-nous de les changer.',
  ask: 'Demander à Luminous',
  logo: 'Logo',
  logoOf: (team) => `Logo de ${team}`,
  noLogo: 'Il n’y a pas encore de logo. Les rapports et les courriels sont envoyés sans logo.',
  changeLogo: 'Changer le logo',
  review: 'Comment les résultats sont révisés',
  reviewText:
    'Les résultats sont publiés par une seconde personne ou dès leur arrivée, comme convenu avec Luminous. Ceux qui attendent sont comptés dans la vue d’ensemble.',
  lately: 'Ce qui s’est passé récemment',
  nothing: 'Il ne s’est encore rien passé.',
  wholeHistory: 'Voir tout l’historique, avec les preuves',
};

export const settingsText = { en, fr }[locale];
