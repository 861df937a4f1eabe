import type { Locale } from './messages';

/** The pages that a script fills, by their addresses below the language. */
export const filledPages = [
  'sign-in',
  'invitation',
  'forgotten-password',
  'new-password',
  'home',
  'inbox',
  'people',
  'keys',
  'sharing',
  'notification-settings',
  'account',
  'checkpoint-mails',
] as const;
export type FilledPage = (typeof filledPages)[number];

interface FrameTexts {
  readonly titles: Readonly<Record<FilledPage, string>>;
  readonly loading: string;
  readonly needsScript: string;
}

const en: FrameTexts = {
  titles: {
    'sign-in': 'Sign in',
    invitation: 'Your invitation',
    'forgotten-password': 'Forgotten password',
    'new-password': 'Choose a new password',
    home: 'Home',
    inbox: 'Inbox',
    people: 'People',
    keys: 'API keys',
    sharing: 'Sharing',
    'notification-settings': 'What you are told',
    account: 'Your account',
    'checkpoint-mails': 'The daily checkpoint',
  },
  loading: 'Loading…',
  needsScript: 'This page needs JavaScript. Switch it on in your browser and load the page again.',
};

const fr: FrameTexts = {
  titles: {
    'sign-in': 'Ouvrir une session',
    invitation: 'Votre invitation',
    'forgotten-password': 'Mot de passe oublié',
    'new-password': 'Choisir un nouveau mot de passe',
    home: 'Accueil',
    inbox: 'Boîte de réception',
    people: 'Personnes',
    keys: 'Clés d’API',
    sharing: 'Partage',
    'notification-settings': 'Ce que vous recevez',
    account: 'Votre compte',
    'checkpoint-mails': 'Le point de contrôle quotidien',
  },
  loading: 'Chargement…',
  needsScript: 'Cette page a besoin de JavaScript. Activez-le dans votre navigateur et rechargez la page.',
};

export const frameTexts: Readonly<Record<Locale, FrameTexts>> = { en, fr };
