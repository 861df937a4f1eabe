import type { TeamRole } from '../../../../teams/contracts/roles';
import { locale } from '../here';

const roles: Readonly<Record<'en' | 'fr', Readonly<Record<TeamRole, string>>>> = {
  en: { viewer: 'Viewer', editor: 'Editor', admin: 'Administrator', owner: 'Owner', auditor: 'Auditor' },
  fr: { viewer: 'Lecture', editor: 'Édition', admin: 'Administration', owner: 'Propriétaire', auditor: 'Audit' },
};

const en = {
  checking: 'One moment…',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  forgottenLead: 'Enter your address. If there is an account with it, we send a link with which you choose a new password.',
  send: 'Send the link',
  sending: 'Sending…',
  sentTitle: 'Look into your mail',
  sent: (email: string) =>
    `If there is an account with the address ${email}, a mail is on its way to it. Its link works once, for thirty minutes.`,
  sentNothing: 'Nothing there after a few minutes? Look into the folder for unwanted mail, or check the address and ask again.',
  setPassword: 'Set the password',
  setting: 'Setting the password…',
  setTitle: 'Your password is set',
  set: 'You have been signed out everywhere. Sign in with the new password.',
  linkMissingTitle: 'The link is not complete',
  linkMissing: 'Open it from the mail again, or copy the whole of it into the address bar.',
  askAgain: 'Ask for another link',
  invitedTo: (team: string) => `${team} invites you`,
  invitedAs: (email: string, role: string) => `The invitation is for ${email}. Your role: ${role}.`,
  accessEnds: (day: string) => `Your access ends on ${day}.`,
  newPerson: 'Tell us your name and choose a password, and you are in.',
  accept: 'Accept the invitation',
  accepting: 'Accepting…',
  known: 'You have an account with this address. Sign in to accept.',
  signInAndAccept: 'Sign in and accept',
  signedInAs: (email: string) => `You are signed in as ${email}.`,
  otherPerson: (signedIn: string, invited: string) =>
    `You are signed in as ${signedIn}, but the invitation is for ${invited}. To accept it, sign out here first.`,
  signOutAndGoOn: 'Sign out and go on',
  signingOut: 'Signing out…',
};

const fr: typeof en = {
  checking: 'Un instant…',
  signIn: 'Ouvrir la session',
  signingIn: 'Ouverture de la session…',
  forgottenLead:
    'Entrez votre adresse. S’il existe un compte avec celle-ci, nous envoyons un lien qui permet de choisir un nouveau mot de passe.',
  send: 'Envoyer le lien',
  sending: 'Envoi…',
  sentTitle: 'Consultez vos courriels',
  sent: (email) =>
    `S’il existe un compte avec l’adresse ${email}, un courriel est en route. Son lien fonctionne une seule fois, pendant trente minutes.`,
  sentNothing:
    'Rien après quelques minutes\u00a0? Regardez dans le dossier des courriels indésirables, ou vérifiez l’adresse et recommencez.',
  setPassword: 'Enregistrer le mot de passe',
  setting: 'Enregistrement…',
  setTitle: 'Votre mot de passe est enregistré',
  set: 'Toutes vos sessions ont été fermées. Ouvrez-en une avec le nouveau mot de passe.',
  linkMissingTitle: 'Le lien n’est pas complet',
  linkMissing: 'Ouvrez-le de nouveau depuis le courriel, ou copiez-le en entier dans la barre d’adresse.',
  askAgain: 'Demander un autre lien',
  invitedTo: (team) => `${team} vous invite`,
  invitedAs: (email, role) => `L’invitation est pour ${email}. Votre rôle\u00a0: ${role}.`,
  accessEnds: (day) => `Votre accès se termine le ${day}.`,
  newPerson: 'Indiquez votre nom et choisissez un mot de passe, et c’est fait.',
  accept: 'Accepter l’invitation',
  accepting: 'Acceptation…',
  known: 'Vous avez un compte avec cette adresse. Ouvrez une session pour accepter.',
  signInAndAccept: 'Ouvrir la session et accepter',
  signedInAs: (email) => `Vous êtes dans la session de ${email}.`,
  otherPerson: (signedIn, invited) =>
    `Cette session est celle de ${signedIn}, mais l’invitation est pour ${invited}. Pour l’accepter, fermez d’abord la session.`,
  signOutAndGoOn: 'Fermer la session et continuer',
  signingOut: 'Fermeture de la session…',
};

export const accessText = { en, fr }[locale];
export const roleNames = roles[locale];
