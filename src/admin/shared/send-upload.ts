import { attemptTokenRefresh } from '@strapi/strapi/admin';
import type { z } from 'zod';
import { endSession, readAnswer, refuseHere, type Answer } from './call';
import { sendFile, type Upload } from './send-file';

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

/** As Strapi's client does it: an access token that has run out is renewed once, and the file is sent again. */
const sendRenewing = async (upload: Upload, token: string | null): Promise<{ status: number; text: string } | null> => {
  const answer = await sendFile(upload, token);
  if (answer.status !== 401) return answer;
  const renewed = await attemptTokenRefresh(token).catch(() => null);
  return renewed === null ? null : sendFile(upload, renewed);
};

/** Not through Strapi's client, which turns every body into JSON and tells no progress. */
export const sendUpload = async <S extends z.ZodType>(
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
