import type { Letter } from '../../../../../lib/mail-layout';
import type { Locale } from '../../../contracts';

/** What somebody reads who asked for a new password. */
export const composeResetMail = (locale: Locale, url: string): Letter =>
  locale === 'fr'
    ? {
        locale,
        subject: 'Votre nouveau mot de passe Luminous',
        greeting: 'Bonjour,',
        paragraphs: ['Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour ce compte.'],
        action: { label: 'Choisir un mot de passe', url },
        closing: [
          'Le lien ne sert qu’une fois, pendant trente minutes.',
          'Si ce n’était pas vous, ignorez ce message : votre mot de passe reste le même.',
        ],
      }
    : {
        locale,
        subject: 'Your new Luminous password',
        greeting: 'Hello,',
        paragraphs: ['Somebody, probably you, asked for a new password for this account.'],
        action: { label: 'Choose a password', url },
        closing: ['The link works once, for thirty minutes.', 'If it was not you, ignore this message: your password stays as it is.'],
      };

/** Told after every change, in case it was somebody else. */
export const composePasswordChangedMail = (locale: Locale, url: string): Letter =>
  locale === 'fr'
    ? {
        locale,
        subject: 'Votre mot de passe Luminous a été changé',
        greeting: 'Bonjour,',
        paragraphs: ['Le mot de passe de votre compte vient d’être changé, et vos autres sessions sont terminées.'],
        action: { label: 'Ce n’était pas moi', url },
        closing: ['Si c’était vous, il n’y a rien à faire.'],
      }
    : {
        locale,
        subject: 'Your Luminous password was changed',
        greeting: 'Hello,',
        paragraphs: ['The password of your account has just been changed, and your other sessions have ended.'],
        action: { label: 'It was not me', url },
        closing: ['If it was you, there is nothing to do.'],
      };
