import { locale } from '../here';
import type { Verdict, Verification } from '../proof/verify-event';

type Check = 'event' | 'inclusion' | 'signature';

const checks: Readonly<Record<'en' | 'fr', Readonly<Record<Check, Readonly<Record<Verdict, string>>>>>> = {
  en: {
    event: {
      holds: 'The sealed entry is the one about this event.',
      fails: 'The sealed entry is about something else than this event.',
      unclear: 'It is not clear which event the sealed entry is about.',
    },
    inclusion: {
      holds: 'It is in the log: its hash leads to the root of the checkpoint.',
      fails: 'It is not in the log as the checkpoint says: its hash leads to another root.',
      unclear: 'Whether it is in the log is not clear.',
    },
    signature: {
      holds: 'The checkpoint is signed with a key of the log (Ed25519).',
      fails: 'The checkpoint is not signed with a key of the log.',
      unclear: 'This browser does not know Ed25519, so it cannot check the signature. Use a newer one, or verify offline.',
    },
  },
  fr: {
    event: {
      holds: 'L’entrée scellée est bien celle de cet événement.',
      fails: 'L’entrée scellée concerne autre chose que cet événement.',
      unclear: 'On ne sait pas quel événement l’entrée scellée concerne.',
    },
    inclusion: {
      holds: 'Elle est dans le journal\u00a0: son empreinte mène à la racine du point de contrôle.',
      fails: 'Elle n’est pas dans le journal tel que le dit le point de contrôle\u00a0: son empreinte mène à une autre racine.',
      unclear: 'On ne sait pas si elle est dans le journal.',
    },
    signature: {
      holds: 'Le point de contrôle est signé avec une clé du journal (Ed25519).',
      fails: 'Le point de contrôle n’est pas signé avec une clé du journal.',
      unclear:
        'Ce navigateur ne connaît pas Ed25519 et ne peut pas vérifier la signature. Utilisez-en un plus récent, ou vérifiez hors ligne.',
    },
  },
};

const en = {
  title: 'What is proven',
  chosen: 'The entry that you chose',
  newest: 'The newest entry',
  recorded: 'Recorded',
  recordedText: 'Written in the same step as the change itself.',
  sealed: 'Sealed',
  witnessed: 'Witnessed',
  notWitnessed: 'Signed by Luminous alone. No independent witness has countersigned; whoever keeps an older checkpoint is one.',
  verify: 'Verify in this browser',
  verifying: 'Verifying…',
  verified: 'Verified in this browser',
  refuted: 'This does not hold',
  undecided: 'Not everything could be verified here',
  unreadable: 'The checkpoint could not be read.',
  size: (size: string) => `The log held ${size} events.`,
  leafHash: 'Hash of the entry',
  root: 'Root of the log',
  keys: 'Key of the log',
  keysText: 'This server has told you the key. Compare it once with the key that Luminous has told you by another way.',
  download: 'Download the proof',
  bundle: 'Download the bundle (.zip)',
  bundleRelated: 'Bundle with everything that hangs on it (.zip)',
  bundleText: 'The bundle holds this history, its proofs and a program that verifies them without us.',
  guest: 'The bundle is given by the team that the record belongs to. Ask it:',
  ask: 'Ask for the proven history',
  offline: 'How to verify it offline',
  offlineText: 'On any computer with Node 18 or later, without a network:',
  offlineName: (name: string) => `Put the name of your file in the place of ${name}.`,
  offlineEnd: 'It tells line by line what holds, and ends with 0: verified, 1: tampered with, 2: cannot conclude.',
  not: 'What is not proven',
  notText:
    'That what was entered was true; what was there before recording began; and anything about an entry that is not sealed yet. Whoever holds the signing key could write another past, and is found out by anybody who kept an older checkpoint.',
  baseline: 'This record was there before recording began: what it was before that is not proven.',
};

const fr: typeof en = {
  title: 'Ce qui est prouvé',
  chosen: 'L’entrée que vous avez choisie',
  newest: 'L’entrée la plus récente',
  recorded: 'Consigné',
  recordedText: 'Écrit dans la même étape que la modification elle-même.',
  sealed: 'Scellé',
  witnessed: 'Attesté',
  notWitnessed:
    'Signé par Luminous seulement. Aucun témoin indépendant n’a contresigné\u00a0; quiconque conserve un point de contrôle antérieur en est un.',
  verify: 'Vérifier dans ce navigateur',
  verifying: 'Vérification…',
  verified: 'Vérifié dans ce navigateur',
  refuted: 'Cela ne tient pas',
  undecided: 'Tout n’a pas pu être vérifié ici',
  unreadable: 'Le point de contrôle n’a pas pu être lu.',
  size: (size) => `Le journal contenait ${size} événements.`,
  leafHash: 'Empreinte de l’entrée',
  root: 'Racine du journal',
  keys: 'Clé du journal',
  keysText: 'C’est ce serveur qui vous a donné la clé. Comparez-la une fois avec celle que Luminous vous a indiquée par une autre voie.',
  download: 'Télécharger la preuve',
  bundle: 'Télécharger le paquet (.zip)',
  bundleRelated: 'Paquet avec tout ce qui s’y rattache (.zip)',
  bundleText: 'Le paquet contient cet historique, ses preuves et un programme qui les vérifie sans nous.',
  guest: 'Le paquet est remis par l’équipe à qui appartient l’élément. Demandez-le-lui\u00a0:',
  ask: 'Demander l’historique prouvé',
  offline: 'Comment le vérifier hors ligne',
  offlineText: 'Sur tout ordinateur avec Node 18 ou plus récent, sans réseau\u00a0:',
  offlineName: (name) => `Mettez le nom de votre fichier à la place de ${name}.`,
  offlineEnd: 'Il indique ligne par ligne ce qui tient, et se termine par 0\u00a0: vérifié, 1\u00a0: falsifié, 2\u00a0: ne peut conclure.',
  not: 'Ce qui n’est pas prouvé',
  notText:
    'Que ce qui a été saisi était vrai\u00a0; ce qui existait avant le début de la consignation\u00a0; et quoi que ce soit d’une entrée qui n’est pas encore scellée. Quiconque détient la clé de signature pourrait écrire un autre passé, et serait découvert par toute personne qui a conservé un point de contrôle antérieur.',
  baseline: 'Cet élément existait avant le début de la consignation\u00a0: ce qu’il était avant n’est pas prouvé.',
};

export const proofText = { en, fr }[locale];
export const checkNames = ['event', 'inclusion', 'signature'] as const satisfies readonly (keyof Verification)[];
export const wordOfCheck = (check: Check, verdict: Verdict): string => checks[locale][check][verdict];
