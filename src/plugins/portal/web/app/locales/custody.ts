import type { ChainState, CustodyChain } from '../../../../../api/custody/contracts';
import type { CustodyEntry, CustodyStage } from '../../../../../api/custody/contracts/custody-entry';
import { locale } from '../here';

export type CustodyState = ChainState | CustodyChain['stages'][number]['state'];

interface CustodyNames {
  readonly states: Readonly<Record<CustodyState, string>>;
  readonly stages: Readonly<Record<CustodyStage, string>>;
  readonly seals: Readonly<Record<NonNullable<CustodyEntry['sealState']>, string>>;
  readonly flags: Readonly<Record<CustodyEntry['flags'][number], string>>;
}

const names: Readonly<Record<'en' | 'fr', CustodyNames>> = {
  en: {
    states: {
      present: 'Recorded',
      whole: 'Whole',
      open: 'Under way',
      gap: 'Gap',
      broken: 'Broken',
      missing: 'Missing',
      none: 'Nothing recorded',
    },
    stages: {
      'field-scan': 'Field scan',
      'lab-receipt': 'Lab receipt',
      'plate-reader': 'Plate reader',
      ingestion: 'Platform ingestion',
    },
    seals: { intact: 'intact', broken: 'broken', none: 'no seal' },
    flags: {
      'claimed-in-future': 'the claimed time had not come yet',
      'claimed-late': 'recorded more than 24 hours later',
      'out-of-order': 'claimed before the step before it',
    },
  },
  fr: {
    states: {
      present: 'Consigné',
      whole: 'Complète',
      open: 'En cours',
      gap: 'Lacune',
      broken: 'Rompue',
      missing: 'Manquant',
      none: 'Rien de consigné',
    },
    stages: {
      'field-scan': 'Lecture sur le terrain',
      'lab-receipt': 'Réception au laboratoire',
      'plate-reader': 'Lecteur de plaques',
      ingestion: 'Entrée dans la plateforme',
    },
    seals: { intact: 'intact', broken: 'brisé', none: 'sans scellé' },
    flags: {
      'claimed-in-future': 'l’heure déclarée n’était pas encore venue',
      'claimed-late': 'consigné plus de 24 heures après',
      'out-of-order': 'déclaré avant l’étape précédente',
    },
  },
};

const en = {
  lead: 'Through whose hands each sample went, from the field to the platform. What needs attention stands first.',
  state: 'State of the chain',
  site: 'Site (code)',
  every: 'All, what needs attention first',
  none: 'No samples yet. Each stands here as soon as something is recorded of it, in the field, in the laboratory or with its first results.',
  noneOfSite: 'No sample is of this site.',
  noneSo: 'No sample stands so.',
  sampled: (day: string) => `Sampled on ${day}`,
  atStation: (station: string) => `Station ${station}`,
  ofSite: (site: string) => `Site ${site}`,
  heldBy: (holder: string) => `Held by ${holder}`,
  heldByNobody: 'Nobody holds it so far',
  inQuestion: (count: number) => (count === 1 ? 'One time in question' : `${String(count)} times in question`),
  chainOf: (sample: string) => `Custody of ${sample}`,
  chainLead: 'Nothing here is ever changed: a later entry corrects an earlier one.',
  back: 'All samples',
  print: 'Print on one page',
  history: 'History and proof of this sample',
  proof: 'History and proof of this entry',
  entry: (n: number) => `Entry ${String(n)}`,
  leftOut: (n: number) => `Entry ${String(n)}: left out`,
  corrects: (n: number) => `Corrects entry ${String(n)}.`,
  corrected: (n: number) => `Corrected by entry ${String(n)}.`,
  unknownTime: 'time not known',
  contradicting: 'times contradict',
  gapReason: 'Why there is a gap',
  from: 'From',
  to: 'To',
  relinquished: 'Handed over',
  received: 'Received',
  recorded: 'Recorded',
  place: 'Place',
  seal: 'Seal',
  wrongSeal: 'not the seal that was put on',
  temperature: 'Temperature',
  condition: 'Condition',
  device: 'Device',
  files: 'SHA-256 of the files',
  note: 'Note',
  remarkable: 'Remarkable',
};

const fr: typeof en = {
  lead: 'Par quelles mains chaque échantillon est passé, du terrain à la plateforme. Ce qui demande attention vient d’abord.',
  state: 'État de la chaîne',
  site: 'Site (code)',
  every: 'Tous, ce qui demande attention d’abord',
  none: 'Aucun échantillon pour l’instant. Chacun apparaît ici dès que quelque chose en est consigné, sur le terrain, au laboratoire ou avec ses premiers résultats.',
  noneOfSite: 'Aucun échantillon n’est de ce site.',
  noneSo: 'Aucun échantillon n’est dans cet état.',
  sampled: (day) => `Prélevé le ${day}`,
  atStation: (station) => `Station ${station}`,
  ofSite: (site) => `Site ${site}`,
  heldBy: (holder) => `Détenu par ${holder}`,
  heldByNobody: 'Personne ne le détient pour l’instant',
  inQuestion: (count) => (count === 1 ? 'Un horodatage douteux' : `${String(count)} horodatages douteux`),
  chainOf: (sample) => `Possession de ${sample}`,
  chainLead: 'Rien ici n’est jamais modifié\u00a0: une entrée ultérieure en corrige une autre.',
  back: 'Tous les échantillons',
  print: 'Imprimer sur une page',
  history: 'Historique et preuve de cet échantillon',
  proof: 'Historique et preuve de cette entrée',
  entry: (n) => `Entrée ${String(n)}`,
  leftOut: (n) => `Entrée ${String(n)}\u00a0: omise`,
  corrects: (n) => `Corrige l’entrée ${String(n)}.`,
  corrected: (n) => `Corrigée par l’entrée ${String(n)}.`,
  unknownTime: 'durée inconnue',
  contradicting: 'heures contradictoires',
  gapReason: 'Pourquoi il y a une lacune',
  from: 'De',
  to: 'À',
  relinquished: 'Remis',
  received: 'Reçu',
  recorded: 'Consigné',
  place: 'Lieu',
  seal: 'Scellé',
  wrongSeal: 'pas le scellé qui a été posé',
  temperature: 'Température',
  condition: 'État de l’échantillon',
  device: 'Appareil',
  files: 'SHA-256 des fichiers',
  note: 'Remarque',
  remarkable: 'À noter',
};

export const custodyText = { en, fr }[locale];
export const custodyNames = names[locale];
