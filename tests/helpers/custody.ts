import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AddCustodyEntry, GetCustody, type CustodyChain, type CustodyEntry, type NewCustodyEntry } from '../../src/api/custody/contracts';
import { albertaFile } from './alberta';
import type { App } from './app';
import { sendFile } from './intake';

type Entry = z.input<typeof NewCustodyEntry>;

export const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Minutes ago, as the claimed times of tests are. */
export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const readerFile = digestOf('what the plate reader gave');

/** A whole chain, entry by entry. */
export const wholeChain: readonly Entry[] = [
  {
    stage: 'field-scan',
    to: 'Marie',
    receivedAt: ago(200),
    place: 'Footbridge',
    sealNumber: 'S-1',
    sealState: 'intact',
    temperatureCelsius: '11.50',
    latitude: '57.0312',
    longitude: '-111.4021',
    deviceSerial: 'SCAN-7',
    deviceFirmware: '1.2.0',
  },
  {
    stage: 'lab-receipt',
    from: 'Marie',
    to: 'Laboratory',
    relinquishedAt: ago(150),
    receivedAt: ago(140),
    sealNumber: 'S-1',
    sealState: 'intact',
    temperatureCelsius: '4',
    condition: 'as taken',
  },
  { stage: 'plate-reader', from: 'Laboratory', to: 'Jean', relinquishedAt: ago(90), receivedAt: ago(90), fileSha256List: [readerFile] },
  { stage: 'ingestion', from: 'Jean', to: 'Luminous', relinquishedAt: ago(30), receivedAt: ago(30), fileSha256List: [readerFile] },
];

export const addEntry = (app: App, team: string, sample: string, entry: object) =>
  app
    .request()
    .post(`/api/samples/${encodeURIComponent(sample)}/custody`)
    .query({ team })
    .set('Authorization', `Bearer ${app.staffToken}`)
    .send(entry);

export const addedEntry = async (app: App, team: string, sample: string, entry: Entry): Promise<CustodyEntry> => {
  const { body } = (await addEntry(app, team, sample, entry).expect(201)) as { body: unknown };
  return AddCustodyEntry.responses[201].body.parse(body).data;
};

export const addEntries = async (app: App, team: string, sample: string, entries: readonly Entry[]): Promise<void> => {
  for (const entry of entries) await addedEntry(app, team, sample, entry);
};

export const readChain = async (app: App, team: string, sample: string): Promise<CustodyChain> => {
  const { body } = (await app
    .request()
    .get(`/api/samples/${encodeURIComponent(sample)}/custody`)
    .query({ team })
    .set('Authorization', `Bearer ${app.staffToken}`)
    .expect(200)) as { body: unknown };
  return GetCustody.responses[200].body.parse(body).data;
};

/** Samples with a result each, all of one station. */
export const sendSamples = async (app: App, team: string, samples: readonly string[], station = 'C-1'): Promise<void> => {
  const lines = samples.map((sample) => ({ 'Sample number': sample, 'Station number': station }));
  await sendFile(app, albertaFile(...lines), { team }).expect(201);
};
