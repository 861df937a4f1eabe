import type { NotificationType } from '../../../notifications/contracts';
import type { Locale } from './messages';

interface Texts {
  readonly title: string;
  /** What a mail was about, in the plural. */
  readonly names: Readonly<Record<NotificationType, string>>;
  readonly asking: string;
  readonly askingAbout: (team: string) => string;
  readonly onlyThese: string;
  readonly stop: string;
  readonly stopped: string;
  readonly stoppedAbout: (team: string) => string;
  readonly underWay: string;
  readonly undo: string;
  readonly again: string;
  readonly resumed: string;
  readonly resumedAbout: (team: string) => string;
  readonly ended: (team: string) => string;
  readonly endedText: string;
  readonly unusable: string;
  readonly unusableText: string;
  readonly unusableHelp: string;
}

const en: Texts = {
  title: 'Mails from Luminous',
  names: {
    'new-results': 'New results',
    warning: 'Results beyond a warning limit',
    critical: 'Results beyond a critical limit',
    indeterminate: 'Results that cannot be compared with a limit',
    corrected: 'Results that were corrected',
    retracted: 'Alerts that no longer hold',
    resolved: 'Alerts that are over',
    'no-data': 'Places from which nothing has come for a while',
    'import-failed': 'Imports that failed',
    'invitation-accepted': 'People who have joined the team',
    'key-expiring': 'API keys that are about to end',
    'report-ready': 'Reports that are ready',
    'ledger-alarm': 'Alarms about the ledger',
  },
  asking: 'Stop these mails?',
  askingAbout: (team) => `Luminous sends you a mail for ${team} about:`,
  onlyThese: 'Nothing has changed yet. Only these mails will stop: your inbox in Luminous stays as it is, and so do all other mails.',
  stop: 'Stop these mails',
  stopped: 'These mails are stopped',
  stoppedAbout: (team) => `Luminous sends you no more mails for ${team} about:`,
  underWay: 'One that is on its way already may still arrive. Your inbox in Luminous stays as it is, and so do all other mails.',
  undo: 'You want them after all? One press brings them back.',
  again: 'Send these mails again',
  resumed: 'These mails come again',
  resumedAbout: (team) => `Luminous sends you a mail for ${team} again about:`,
  ended: (team) => `No mails come to you from ${team}`,
  endedText: 'You are not in this team any more. There is nothing left to stop.',
  unusable: 'This link does not work',
  unusableText: 'Perhaps the mail program has cut it. Open it once more from the mail, or copy all of it into the address line.',
  unusableHelp: 'If the mails go on, ask whoever looks after your team in Luminous.',
};

const fr: Texts = {
  title: 'Les courriels de Luminous',
  names: {
    'new-results': 'Les nouveaux résultats',
    warning: 'Les résultats au-delà d’une limite d’avertissement',
    critical: 'Les résultats au-delà d’une limite critique',
    indeterminate: 'Les résultats qui ne peuvent pas être comparés à une limite',
    corrected: 'Les résultats qui ont été corrigés',
    retracted: 'Les alertes qui ne tiennent plus',
    resolved: 'Les alertes qui sont terminées',
    'no-data': 'Les endroits d’où rien n’est arrivé depuis un certain temps',
    'import-failed': 'Les importations qui ont échoué',
    'invitation-accepted': 'Les personnes qui se sont jointes à l’équipe',
    'key-expiring': 'Les clés d’API qui vont bientôt prendre fin',
    'report-ready': 'Les rapports qui sont prêts',
    'ledger-alarm': 'Les alarmes au sujet du registre',
  },
  asking: 'Arrêter ces courriels\u00a0?',
  askingAbout: (team) => `Luminous vous envoie un courriel pour ${team} au sujet de ceci\u00a0:`,
  onlyThese:
    'Rien n’a encore changé. Seuls ces courriels s’arrêteront\u00a0: votre boîte de réception dans Luminous reste comme elle est, et tous les autres courriels aussi.',
  stop: 'Arrêter ces courriels',
  stopped: 'Ces courriels sont arrêtés',
  stoppedAbout: (team) => `Luminous ne vous envoie plus de courriels pour ${team} au sujet de ceci\u00a0:`,
  underWay:
    'Un courriel déjà en route peut encore arriver. Votre boîte de réception dans Luminous reste comme elle est, et tous les autres courriels aussi.',
  undo: 'Vous les voulez quand même\u00a0? Un clic suffit pour les ravoir.',
  again: 'Recevoir de nouveau ces courriels',
  resumed: 'Ces courriels reviennent',
  resumedAbout: (team) => `Luminous vous envoie de nouveau un courriel pour ${team} au sujet de ceci\u00a0:`,
  ended: (team) => `Aucun courriel de ${team} ne vous est envoyé`,
  endedText: 'Vous ne faites plus partie de cette équipe. Il n’y a plus rien à arrêter.',
  unusable: 'Ce lien ne fonctionne pas',
  unusableText:
    'Le programme de courriel l’a peut-être coupé. Ouvrez-le de nouveau à partir du courriel, ou copiez-le en entier dans la barre d’adresse.',
  unusableHelp: 'Si les courriels continuent, adressez-vous à la personne qui s’occupe de votre équipe dans Luminous.',
};

export const unsubscribeTexts: Readonly<Record<Locale, Texts>> = { en, fr };
