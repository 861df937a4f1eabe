import { locale } from '../here';

const en = {
  retry: 'Try again',
  retrying: 'Trying…',
  cancel: 'Cancel',
  request: (id: string) => `Request ${id}`,
  waitFor: (minutes: number) => (minutes === 1 ? 'Try again in one minute.' : `Try again in ${String(minutes)} minutes.`),
  email: 'E-mail address',
  emailFault: 'Enter an e-mail address, such as marie@northern.example.',
  password: 'Password',
  passwordFault: 'Enter your password.',
  newPassword: 'New password',
  passwordRule: 'At least 12 characters. Several words that do not belong together are strong, and easy to remember.',
  newPasswordFault: 'Choose a password of at least 12 and at most 200 characters.',
  name: 'Your name',
  nameFault: 'Enter your name.',
  toSignIn: 'Go to sign in',
  home: 'Go to your home page',
  needOther: 'Forgotten your password?',
};

const fr: typeof en = {
  retry: 'Réessayer',
  retrying: 'Nouvel essai…',
  cancel: 'Annuler',
  request: (id) => `Requête ${id}`,
  waitFor: (minutes) => (minutes === 1 ? 'Réessayez dans une minute.' : `Réessayez dans ${String(minutes)} minutes.`),
  email: 'Adresse de courriel',
  emailFault: 'Entrez une adresse de courriel, par exemple marie@northern.example.',
  password: 'Mot de passe',
  passwordFault: 'Entrez votre mot de passe.',
  newPassword: 'Nouveau mot de passe',
  passwordRule: 'Au moins 12 caractères. Plusieurs mots sans rapport entre eux sont solides et faciles à retenir.',
  newPasswordFault: 'Choisissez un mot de passe de 12 à 200 caractères.',
  name: 'Votre nom',
  nameFault: 'Entrez votre nom.',
  toSignIn: 'Ouvrir une session',
  home: 'Aller à votre page d’accueil',
  needOther: 'Mot de passe oublié\u00a0?',
};

export const common = { en, fr }[locale];
