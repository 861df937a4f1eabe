export interface Upload {
  readonly method: 'POST' | 'PUT';
  /** On the server, from its root. */
  readonly address: string;
  readonly file: File;
  readonly contentType: string;
  /** How it should answer; null for as it likes. */
  readonly prefer: string | null;
  readonly signal: AbortSignal;
  /** Told the part that has been sent, from 0 to 1. */
  readonly onProgress: (sent: number) => void;
}

const reserved = /['()*]/g;
const percentEncode = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Headers are ASCII: the plain name for servers that know no other, the true one beside it as RFC 6266 has it. */
const dispositionOf = (fileName: string): string => {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\x20-\x7e]|["\\;]/g, '_');
  const exact = encodeURIComponent(fileName).replace(reserved, percentEncode);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};

/** Sends the bytes as they are. Rejects when there is no answer: the server is not there, or the file can no longer be read. */
export const sendFile = async (
  { method, address, file, contentType, prefer, signal, onProgress }: Upload,
  token: string | null,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const { backendURL } = window.strapi;
    request.open(method, `${backendURL}${address}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Authorization', `Bearer ${token ?? ''}`);
    request.setRequestHeader('Content-Type', contentType);
    request.setRequestHeader('Content-Disposition', dispositionOf(file.name));
    if (prefer !== null) request.setRequestHeader('Prefer', prefer);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.upload.addEventListener('load', () => {
      onProgress(1);
    });
    request.addEventListener('load', () => {
      resolve({ status: request.status, text: request.responseText });
    });
    const fail = (): void => {
      reject(new Error('There was no answer.'));
    };
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(file);
  });
