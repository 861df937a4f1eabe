import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { z } from 'zod';
import { endSession, readAnswer, refuseHere, type Answer } from './call';

export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Blob;
}

export interface Reception {
  readonly token: string | null;
  readonly signal: AbortSignal;
  /** Told how many bytes are here. */
  readonly onProgress: (received: number) => void;
}

/** RFC 6266, in the extended form that the server writes. */
const nameOf = (headers: Headers): string => {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(headers.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? 'luminous' : decodeURIComponent(encoded);
};

const ask = async (address: string, token: string | null, signal: AbortSignal): Promise<Response> =>
  fetch(`${window.strapi.backendURL}${address}`, { headers: { Authorization: `Bearer ${token ?? ''}` }, signal });

/** As Strapi's client does it: an access token that has run out is renewed once. */
const askRenewing = async (address: string, { token, signal }: Reception): Promise<Response | null> => {
  const response = await ask(address, token, signal);
  if (response.status !== 401) return response;
  const renewed = await attemptTokenRefresh(token).catch(() => null);
  return renewed === null ? null : ask(address, renewed, signal);
};

/** Rejects when it breaks off: half a file is none. */
const readBody = async (response: Response, onProgress: Reception['onProgress']): Promise<Blob> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value);
    received += part.value.length;
    onProgress(received);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
};

/** Not by a plain link, which would not carry the panel's session, and not through Strapi's client, which tells no progress. */
export const receiveFile = async (address: string, reception: Reception): Promise<Answer<ReceivedFile>> => {
  try {
    const response = await askRenewing(address, reception);
    if (response === null || response.status === 401) return endSession();
    if (!response.ok) return readAnswer(z.never(), await response.json());
    return { data: { name: nameOf(response.headers), bytes: await readBody(response, reception.onProgress) } };
  } catch {
    return refuseHere('client.unreachable');
  }
};
