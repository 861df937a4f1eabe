import { locale } from '../here';

const en = {
  teams: 'Your teams',
  leave: 'Leave',
  leaving: 'Leaving…',
  leaveTitle: (team: string) => `Leave ${team}?`,
  leaveText: 'It takes effect at once. To come back, you need a new invitation.',
  left: (team: string) => `You are not in ${team} any more.`,
  sessions: 'Where you are signed in',
  thisOne: 'This browser',
  unknownDevice: 'A browser that does not say what it is',
  since: (day: string) => `Signed in on ${day}`,
  lastSeen: (day: string) => `last seen on ${day}`,
  end: 'End the session',
  ending: 'Ending…',
  ended: 'The session is over.',
  password: 'Change the password',
  present: 'Present password',
  presentFault: 'Enter your present password.',
  change: 'Change the password',
  changing: 'Changing…',
  changed: 'The password is changed. Everywhere else you have been signed out.',
};

const fr: typeof en = {
  teams: 'Vos équipes',
  leave: 'Quitter',
  leaving: 'Départ…',
  leaveTitle: (team) => `Quitter ${team}\u00a0?`,
  leaveText: 'L’effet est immédiat. Pour revenir, il vous faudra une nouvelle invitation.',
  left: (team) => `Vous n’êtes plus dans ${team}.`,
  sessions: 'Vos sessions ouvertes',
  thisOne: 'Ce navigateur',
  unknownDevice: 'Un navigateur qui ne dit pas ce qu’il est',
  since: (day) => `Session ouverte le ${day}`,
  lastSeen: (day) => `vue la dernière fois le ${day}`,
  end: 'Fermer la session',
  ending: 'Fermeture…',
  ended: 'La session est fermée.',
  password: 'Changer le mot de passe',
  present: 'Mot de passe actuel',
  presentFault: 'Entrez votre mot de passe actuel.',
  change: 'Changer le mot de passe',
  changing: 'Changement…',
  changed: 'Le mot de passe est changé. Partout ailleurs, vos sessions sont fermées.',
};

export const accountText = { en, fr }[locale];
