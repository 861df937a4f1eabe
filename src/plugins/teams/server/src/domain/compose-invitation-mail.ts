import type { Letter } from '../../../../../lib/mail-layout';
import type { Locale, TeamRole } from '../../../contracts';

interface Invited {
  readonly locale: Locale;
  readonly teamName: string;
  readonly role: TeamRole;
  readonly url: string;
  readonly expiresAt: Date;
  readonly timeZone: string;
}

const roles: Readonly<Record<Locale, Readonly<Record<TeamRole, string>>>> = {
  en: { viewer: 'viewer', editor: 'editor', admin: 'administrator', owner: 'owner', auditor: 'auditor' },
  fr: {
    viewer: 'lectrice ou lecteur',
    editor: 'rédactrice ou rédacteur',
    admin: 'administratrice ou administrateur',
    owner: 'propriétaire',
    auditor: 'auditrice ou auditeur',
  },
};

const formatMoment = (moment: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(`${locale}-CA`, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(moment);

/** What somebody reads who is asked into a team. */
export const composeInvitationMail = ({ locale, teamName, role, url, expiresAt, timeZone }: Invited): Letter => {
  const until = formatMoment(expiresAt, locale, timeZone);
  if (locale === 'fr') {
    return {
      locale,
      subject: `${teamName} vous invite sur Luminous`,
      greeting: 'Bonjour,',
      paragraphs: [
        `${teamName} vous invite à rejoindre son équipe sur Luminous. Votre rôle : ${roles.fr[role]}.`,
        'Vous y verrez ses résultats et ses alertes.',
      ],
      action: { label: 'Voir l’invitation', url },
      closing: [
        `Le lien ne sert qu’une fois, pour cette adresse seulement, jusqu’au ${until}.`,
        'Si vous n’attendiez pas ce message, vous pouvez l’ignorer : rien ne se passe tant que vous n’acceptez pas.',
      ],
    };
  }
  return {
    locale,
    subject: `${teamName} invites you to Luminous`,
    greeting: 'Hello,',
    paragraphs: [
      `${teamName} invites you to join its team on Luminous. Your role: ${roles.en[role]}.`,
      'There you will see its results and alerts.',
    ],
    action: { label: 'See the invitation', url },
    closing: [
      `The link works once, for this address only, until ${until}.`,
      'If you did not expect this message, you can ignore it: nothing happens unless you accept.',
    ],
  };
};
