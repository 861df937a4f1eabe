import { locale } from '../here';

const en = {
  sections: 'Your pages',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  team: 'Team',
  show: 'Show',
  noTeamTitle: 'You are in no team',
  noTeam: 'When somebody invites you into one, you find it here. Your account stays as it is.',
  otherTeamTitle: 'There is no such team for you',
  otherTeam: 'The address may be mistyped, or you may not be in this team any more. Choose one of yours.',
  suspendedTitle: 'This team is suspended',
  suspended: 'Nobody can see or change anything of it for now. Ask Luminous; nothing of the team has been deleted.',
  yourRole: (role: string) => `Your role: ${role}`,
  stations: 'Stations',
  stationsLead: 'The latest result for naphthenic acids at each station.',
  stationsEmptyTitle: 'No stations yet',
  stationsEmpty: 'They appear here as soon as the first results of the team have come in.',
  moreStations: (count: number) => `The first ${String(count)} stations are shown. All of them can be read over the API.`,
};

const fr: typeof en = {
  sections: 'Vos pages',
  signOut: 'Fermer la session',
  signingOut: 'Fermeture…',
  team: 'Équipe',
  show: 'Afficher',
  noTeamTitle: 'Vous n’êtes dans aucune équipe',
  noTeam: 'Quand quelqu’un vous invitera dans une équipe, vous la trouverez ici. Votre compte reste tel quel.',
  otherTeamTitle: 'Cette équipe n’est pas la vôtre',
  otherTeam: 'L’adresse est peut-être mal écrite, ou vous n’êtes plus dans cette équipe. Choisissez l’une des vôtres.',
  suspendedTitle: 'Cette équipe est suspendue',
  suspended: 'Personne ne peut rien y voir ni changer pour le moment. Adressez-vous à Luminous\u00a0; rien n’a été supprimé.',
  yourRole: (role) => `Votre rôle\u00a0: ${role}`,
  stations: 'Stations',
  stationsLead: 'Le dernier résultat pour les acides naphténiques, à chaque station.',
  stationsEmptyTitle: 'Pas encore de station',
  stationsEmpty: 'Elles apparaîtront ici dès que les premiers résultats de l’équipe seront arrivés.',
  moreStations: (count) => `Les ${String(count)} premières stations sont affichées. Toutes peuvent être lues par l’API.`,
};

export const homeText = { en, fr }[locale];
