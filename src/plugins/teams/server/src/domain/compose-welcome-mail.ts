import type { Letter } from '../../../../../lib/mail-layout';
import { isWithin, rightsOfRole, type Locale, type TeamRole } from '../../../contracts';

interface Welcomed {
  readonly locale: Locale;
  readonly name: string | null;
  readonly teamName: string;
  readonly role: TeamRole;
  readonly url: string;
}

/** First steps, as far as the role goes. */
const stepsFor: Readonly<Record<Locale, (may: (right: 'members.manage' | 'thresholds.manage') => boolean) => string[]>> = {
  en: (may) => [
    'Look at your sites and their latest results.',
    ...(may('thresholds.manage') ? ['Confirm the thresholds above which you want to be told.'] : []),
    ...(may('members.manage') ? ['Invite your colleagues; make a second person an administrator.'] : []),
  ],
  fr: (may) => [
    'Regardez vos sites et leurs derniers résultats.',
    ...(may('thresholds.manage') ? ['Confirmez les seuils au-delà desquels vous voulez être prévenu.'] : []),
    ...(may('members.manage') ? ['Invitez vos collègues ; confiez l’administration à une deuxième personne.'] : []),
  ],
};

/** What somebody reads who has just joined a team, in the team's language. */
export const composeWelcomeMail = ({ locale, name, teamName, role, url }: Welcomed): Letter => {
  const steps = stepsFor[locale]((right) => isWithin([right], rightsOfRole(role)));
  if (locale === 'fr') {
    return {
      locale,
      subject: `Bienvenue dans l’équipe ${teamName}`,
      greeting: name === null ? 'Bonjour,' : `Bonjour ${name},`,
      paragraphs: [`Vous faites maintenant partie de l’équipe ${teamName} sur Luminous. Voici par où commencer :`],
      steps,
      action: { label: 'Ouvrir Luminous', url },
      closing: ['Une question ? Répondez simplement à ce message.'],
    };
  }
  return {
    locale,
    subject: `Welcome to ${teamName}`,
    greeting: name === null ? 'Hello,' : `Hello ${name},`,
    paragraphs: [`You are now in the team ${teamName} on Luminous. A good way to begin:`],
    steps,
    action: { label: 'Open Luminous', url },
    closing: ['Questions? Just answer this message.'],
  };
};
