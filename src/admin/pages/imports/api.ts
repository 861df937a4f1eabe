import './zod-without-eval';
import { attemptTokenRefresh, getFetchClient, isFetchError, triggerSessionExpired } from '@strapi/strapi/admin';
import { z } from 'zod';
import { CreateImport, Import, ImportFault, ListImports, type ImportMode } from '../../../api/intake/contracts';
import { sendFile, type Upload } from './send-file';

const path = '/luminous/imports';

/** Why the server did not do it: what this page shows of a problem, with what only imports add to one. */
const Refusal = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  remedy: z.string(),
  requestId: z.string(),
  faults: z.array(ImportFault).optional(),
  faultCount: z.int().optional(),
  import: Import.optional(),
});
export type Refusal = z.infer<typeof Refusal>;

export type Answer<T> = { readonly data: T } | { readonly refusal: Refusal };

/** Without a word of the server: the texts of the page, which stand under the code, say it all. */
const refuseHere = (
  code: 'client.unreachable' | 'client.unreadable' | 'client.unsent' | 'request.unauthenticated',
): { refusal: Refusal } => ({
  refusal: { code, title: '', detail: '', remedy: '', requestId: '' },
});

const readAnswer = <S extends z.ZodType>(schema: S, body: unknown): Answer<z.output<S>> => {
  const expected = schema.safeParse(body);
  if (expected.success) return { data: expected.data };
  const refusal = Refusal.safeParse(body);
  return refusal.success ? { refusal: refusal.data } : refuseHere('client.unreadable');
};

/** The session is over: the panel goes to its sign-in page. */
const endSession = (): { refusal: Refusal } => {
  triggerSessionExpired();
  return refuseHere('request.unauthenticated');
};

const readFailure = (error: unknown): { refusal: Refusal } => {
  if (isFetchError(error) && error.status === 401) return endSession();
  return refuseHere(error instanceof SyntaxError ? 'client.unreadable' : 'client.unreachable');
};

interface ListQuery {
  readonly team: string;
  readonly cursor?: string;
}

export type ImportPage = z.infer<(typeof ListImports.responses)[200]['body']>;

/** Strapi's client renews an expired session on 401; it must leave every other status to us, because it drops problem bodies. */
export const listImports = async ({ team, cursor }: ListQuery, signal?: AbortSignal): Promise<Answer<ImportPage>> => {
  const query = new URLSearchParams({ team, limit: '25', ...(cursor === undefined ? {} : { cursor }) });
  const options = { validateStatus: (status: number) => status !== 401, ...(signal === undefined ? {} : { signal }) };
  try {
    const { data } = await getFetchClient().get(`${path}?${query.toString()}`, options);
    return readAnswer(ListImports.responses[200].body, data);
  } catch (error) {
    return readFailure(error);
  }
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export interface ImportOrder {
  readonly team: string;
  readonly mode: ImportMode;
  readonly createsStations: boolean;
  readonly file: File;
}

/** As Strapi's client does it: an access token that has run out is renewed once, and the file is sent again. */
const sendRenewing = async (upload: Upload, token: string | null): Promise<{ status: number; text: string } | null> => {
  const answer = await sendFile(upload, token);
  if (answer.status !== 401) return answer;
  const renewed = await attemptTokenRefresh(token).catch(() => null);
  return renewed === null ? null : sendFile(upload, renewed);
};

/** Not through Strapi's client, which turns every body into JSON and tells no progress. */
export const createImport = async (
  { team, mode, createsStations, file }: ImportOrder,
  token: string | null,
  onProgress: (sent: number) => void,
): Promise<Answer<Import>> => {
  const query = new URLSearchParams({ team, mode, ...(createsStations ? { create: 'stations,parameters' } : {}) });
  try {
    const answer = await sendRenewing({ path: `${path}?${query.toString()}`, file, onProgress }, token);
    if (answer === null || answer.status === 401) return endSession();
    const read = readAnswer(CreateImport.responses[201].body, readJson(answer.text));
    return 'data' in read ? { data: read.data.data } : read;
  } catch {
    return refuseHere('client.unsent');
  }
};
