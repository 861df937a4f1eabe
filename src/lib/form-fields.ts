import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openFormParser, toMisfit } from './form-file';
import { Problem, problems } from './problem';

/** What a mail program sends, and some. */
const mostBytes = 8 * 1024;
const mostParts = 10;

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Problem(problems['request.too-large'], 'The form is too long.', {}, { Connection: 'close' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * The text fields of a small multipart form, which nobody else reads; files in it are passed over.
 * @throws Problem request.invalid, request.too-large
 */
export const readFormFields = async (request: IncomingMessage, contentType: string): Promise<Record<string, string>> => {
  const parser = openFormParser(contentType, { parts: mostParts });
  const fields = new Map<string, string>();
  parser.on('field', (name: string, value: string) => fields.set(name, value));
  parser.on('file', (_name: string, file: Readable) => file.resume());
  const body = await readAll(request);
  await pipeline(Readable.from([body]), parser).catch((error: unknown) => {
    throw toMisfit(error);
  });
  return Object.fromEntries(fields);
};
