import { locale } from '../here';

const en = {
  lead: 'Luminous can mail the signed checkpoint of its ledger to your address every day. Whoever keeps it can show later that the past was not rewritten.',
  confirm: 'Send it every day',
  confirming: 'Noting…',
  confirmedTitle: 'It will come every day',
  confirmed: (email: string) => `The checkpoint goes to ${email} once a day. Every mail has a link to stop it.`,
  stop: 'Send nothing more',
  stopping: 'Noting…',
  stoppedTitle: 'Nothing more will come',
  stopped: (email: string) => `No checkpoint goes to ${email} any more.`,
  linkMissingTitle: 'The link is not whole.',
  linkMissing: 'Open it from the mail once more.',
};

const fr: typeof en = {
  lead: 'Luminous peut envoyer chaque jour à votre adresse le point de contrôle signé de son journal. Qui le garde peut montrer plus tard que le passé n’a pas été réécrit.',
  confirm: 'L’envoyer chaque jour',
  confirming: 'Un instant…',
  confirmedTitle: 'Il viendra chaque jour',
  confirmed: (email) => `Le point de contrôle est envoyé à ${email} une fois par jour. Chaque courriel contient un lien pour l’arrêter.`,
  stop: 'Ne plus rien envoyer',
  stopping: 'Un instant…',
  stoppedTitle: 'Plus rien ne viendra',
  stopped: (email) => `Aucun point de contrôle n’est plus envoyé à ${email}.`,
  linkMissingTitle: 'Le lien est incomplet.',
  linkMissing: 'Ouvrez-le de nouveau depuis le courriel.',
};

export const mailsText = { en, fr }[locale];
