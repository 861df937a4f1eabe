import { custodyStages, type CustodyChain, type CustodyEntry } from '../../../api/custody/contracts';
import { toInstant, toLocal } from '../../shared/local-time';

/** What stands in the fields: text, whatever it becomes. */
export interface EntryDraft {
  readonly stage: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly relinquishedAt: string;
  readonly receivedAt: string;
  readonly place: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly sealNumber: string;
  readonly sealState: string;
  readonly temperatureCelsius: string;
  readonly condition: string;
  readonly deviceSerial: string;
  readonly deviceFirmware: string;
  readonly files: string;
  readonly gapReason: string;
  readonly correctionOf: string;
  readonly note: string;
}

/** In place of a choice that was not made: the list wants a value. */
export const unsaid = 'unsaid';

/** What would come next: the stage that follows, handed over by whoever holds it. */
export const nextDraft = ({ stages, holder }: CustodyChain): EntryDraft => ({
  stage: (stages.find(({ state }) => state === 'missing') ?? stages[3])?.stage ?? custodyStages[0],
  action: 'transfer',
  from: holder ?? '',
  to: '',
  relinquishedAt: '',
  receivedAt: toLocal(new Date().toISOString()),
  place: '',
  latitude: '',
  longitude: '',
  sealNumber: '',
  sealState: unsaid,
  temperatureCelsius: '',
  condition: '',
  deviceSerial: '',
  deviceFirmware: '',
  files: '',
  gapReason: '',
  correctionOf: '',
  note: '',
});

const textual = [
  ...(['stage', 'action', 'from', 'to', 'place', 'latitude', 'longitude', 'sealNumber', 'temperatureCelsius', 'condition'] as const),
  ...(['deviceSerial', 'deviceFirmware', 'gapReason', 'note'] as const),
];

/** An entry as it stands, to be put right. */
export const correctionDraft = (entry: CustodyEntry): EntryDraft => ({
  ...(Object.fromEntries(textual.map((field) => [field, entry[field] ?? ''])) as Record<(typeof textual)[number], string>),
  relinquishedAt: toLocal(entry.relinquishedAt),
  receivedAt: toLocal(entry.receivedAt),
  sealState: entry.sealState ?? unsaid,
  files: entry.fileSha256List.join('\n'),
  correctionOf: entry.id,
});

/** As the contract takes it: what was left empty was not said. */
export const toBody = ({ files, relinquishedAt, receivedAt, sealState, correctionOf, ...draft }: EntryDraft): object => ({
  ...Object.fromEntries(Object.entries(draft).map(([field, value]) => [field, value.trim() === '' ? null : value.trim()])),
  relinquishedAt: toInstant(relinquishedAt),
  receivedAt: toInstant(receivedAt),
  sealState: sealState === unsaid ? null : sealState,
  fileSha256List: files.split(/[\s,;]+/).filter((digest) => digest !== ''),
  correctionOf: correctionOf === '' ? null : correctionOf,
});
