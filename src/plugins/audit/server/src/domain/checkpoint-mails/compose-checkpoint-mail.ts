import { composeMail, type Mail } from '../../../../../../lib/mail-layout';

interface Told {
  readonly locale: 'en' | 'fr';
  /** The signed note. */
  readonly note: string;
  readonly size: number;
  readonly origin: string;
  readonly publicUrl: string;
  /** Where it can be stopped. */
  readonly stopUrl: string;
}

const words = {
  en: ({ size, origin, publicUrl, stopUrl }: Told) => ({
    subject: `Checkpoint of ${origin}: ${String(size)} events`,
    greeting: 'Hello,',
    paragraphs: ['This is the newest signed checkpoint of the ledger of Luminous, also attached as a file. Keep it.'],
    steps: [
      'To see that nothing before it was changed: ask for a bundle with since=' +
        `${String(size)} and verify it with node verify.mjs bundle.zip --key "<verifier key>" --trusted-checkpoint checkpoint.txt`,
      `Or fetch ${publicUrl}/api/ledger/consistency?from=${String(size)} and check the proof with a program of your own (RFC 6962, 2.1.2).`,
      'Take the verifier key from somebody you trust, never from a mail.',
    ],
    closing: [
      'If two checkpoints of one size ever differ, somebody has rewritten the ledger: tell us and others.',
      `To stop these mails: ${stopUrl}`,
    ],
  }),
  fr: ({ size, origin, publicUrl, stopUrl }: Told) => ({
    subject: `Point de contrôle de ${origin} : ${String(size)} événements`,
    greeting: 'Bonjour,',
    paragraphs: ['Voici le dernier point de contrôle signé du journal de Luminous, joint aussi en fichier. Gardez-le.'],
    steps: [
      'Pour voir que rien n’a changé avant lui : demandez un paquet avec since=' +
        `${String(size)} et vérifiez-le avec node verify.mjs paquet.zip --key "<clé de vérification>" --trusted-checkpoint checkpoint.txt`,
      `Ou lisez ${publicUrl}/api/ledger/consistency?from=${String(size)} et vérifiez la preuve avec votre propre programme (RFC 6962, 2.1.2).`,
      'Demandez la clé de vérification à quelqu’un de confiance, ne la prenez jamais dans un courriel.',
    ],
    closing: [
      'Si deux points de contrôle d’une même longueur diffèrent un jour, quelqu’un a réécrit le journal : dites-le-nous, et à d’autres.',
      `Pour arrêter ces envois : ${stopUrl}`,
    ],
  }),
};

/** What whoever watches the ledger gets every day. */
export const composeCheckpointMail = (told: Told): Mail => ({
  ...composeMail({ locale: told.locale, exact: told.note, ...words[told.locale](told) }),
  attachments: [{ filename: 'checkpoint.txt', content: told.note, contentType: 'text/plain; charset=utf-8' }],
});

/** Asks whoever reads at an address that a team named. */
export const composeConfirmationMail = (locale: 'en' | 'fr', url: string): Mail =>
  composeMail(
    locale === 'fr'
      ? {
          locale,
          subject: 'Recevoir chaque jour le point de contrôle du journal de Luminous ?',
          greeting: 'Bonjour,',
          paragraphs: [
            'Quelqu’un a demandé que le point de contrôle signé du journal de Luminous soit envoyé chaque jour à cette adresse. Qui le garde peut montrer plus tard que le passé n’a pas été réécrit.',
          ],
          action: { label: 'Accepter ou refuser', url },
          closing: ['Si vous ne faites rien, rien d’autre ne vous sera envoyé.'],
        }
      : {
          locale,
          subject: 'Receive the checkpoint of Luminous’ ledger every day?',
          greeting: 'Hello,',
          paragraphs: [
            'Somebody asked for the signed checkpoint of Luminous’ ledger to be sent to this address every day. Whoever keeps it can show later that the past was not rewritten.',
          ],
          action: { label: 'Accept or decline', url },
          closing: ['If you do nothing, nothing else will be sent to you.'],
        },
  );
