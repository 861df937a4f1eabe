import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { type z } from 'zod';
import { CreateImport, type Import, type ImportPreview, type ImportMode } from '../../../api/intake/contracts';
import { addressOf, endSession, readAnswer, refuseHere, type Answer } from '../../shared/call';
import { sendFile, type Upload } from './send-file';

export interface ImportOrder {
  readonly team: string;
  readonly file: File;
  readonly mode: ImportMode;
  readonly createsStations: boolean;
  readonly createsParameters: boolean;
  /** Empty for none. */
  readonly mapping: string;
  readonly reason: string;
}

export interface Transfer {
  readonly token: string | null;
  readonly signal: AbortSignal;
  /** Told the part that has been sent, from 0 to 1. */
  readonly onProgress: (sent: number) => void;
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const queryOf = ({ team, mode, createsStations, createsParameters, mapping, reason }: ImportOrder): Record<string, string> => {
  const creates = [...(createsStations ? ['stations'] : []), ...(createsParameters ? ['parameters'] : [])];
  return {
    team,
    mode,
    ...(creates.length === 0 ? {} : { create: creates.join(',') }),
    ...(mapping === '' ? {} : { mapping }),
    ...(reason === '' ? {} : { reason }),
  };
};

/** As Strapi's client does it: an access token that has run out is renewed once, and the file is sent again. */
const sendRenewing = async (upload: Upload, token: string | null): Promise<{ status: number; text: string } | null> => {
  const answer = await sendFile(upload, token);
  if (answer.status !== 401) return answer;
  const renewed = await attemptTokenRefresh(token).catch(() => null);
  return renewed === null ? null : sendFile(upload, renewed);
};

/** Not through Strapi's client, which turns every body into JSON and tells no progress. */
const send = async <S extends z.ZodType>(
  schema: S,
  upload: Omit<Upload, 'signal' | 'onProgress'>,
  { token, signal, onProgress }: Transfer,
): Promise<Answer<z.output<S>>> => {
  try {
    const answer = await sendRenewing({ ...upload, signal, onProgress }, token);
    if (answer === null || answer.status === 401) return endSession();
    return readAnswer(schema, readJson(answer.text));
  } catch {
    return refuseHere('client.unsent');
  }
};

/** What an import would do; nothing is written. */
export const previewImport = async (order: ImportOrder, transfer: Transfer): Promise<Answer<ImportPreview>> => {
  const address = addressOf(CreateImport, { query: { ...queryOf(order), dryRun: 'true' } });
  const answer = await send(CreateImport.responses[200].body, { address, file: order.file, prefer: null }, transfer);
  return 'data' in answer ? { data: answer.data.data } : answer;
};

/** Has it done: the answer comes as soon as the file is in safe hands, whatever its length. */
export const orderImport = async (order: ImportOrder, isPartial: boolean, transfer: Transfer): Promise<Answer<Import>> => {
  const address = addressOf(CreateImport, { query: { ...queryOf(order), ...(isPartial ? { partial: 'true' } : {}) } });
  const answer = await send(CreateImport.responses[202].body, { address, file: order.file, prefer: 'respond-async' }, transfer);
  return 'data' in answer ? { data: answer.data.data } : answer;
};
