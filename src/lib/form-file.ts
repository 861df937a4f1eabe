import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { Problem, problems } from './problem';

export interface FormFile {
  readonly stream: Readable;
  readonly contentType: string;
  readonly fileName: string;
}

interface Part {
  readonly file: BusboyFileStream;
  readonly contentType: string;
  /** Absent from a part without a name, whatever the package's types say. */
  readonly fileName: string | undefined;
}

/** The rest of the body is not read any more, so the connection cannot go on. */
const misfit = (detail: string): Problem => new Problem(problems['request.invalid'], detail, {}, { Connection: 'close' });

const ignore = (): void => undefined;

/** @throws Problem request.invalid */
export const openFormParser = (contentType: string, { parts }: { readonly parts: number }): Busboy => {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { parts, fieldSize: 1024, headerPairs: 20 } });
  } catch {
    throw misfit('The form does not say where its parts end: its Content-Type needs a "boundary".');
  }
};

/** Errors with a code come from the connection, whose reader knows what they mean; the parser's own have none. */
export const toMisfit = (error: unknown): unknown =>
  error instanceof Problem || (error instanceof Error && 'code' in error) ? error : misfit('The form is damaged or breaks off.');

/** Ends only when the form has: what stands behind the file may show that all of it is to be refused. */
async function* contentOf({ file }: Part, parser: Busboy, read: Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of file as AsyncIterable<Buffer>) yield bytes;
    await read;
  } catch (error) {
    throw toMisfit(error);
  } finally {
    parser.destroy();
  }
}

/**
 * The one file in a form, as a stream: nothing is kept, and reading stops when the stream is not read.
 * @throws Problem request.invalid, here or in the stream
 */
export const openFormFile = async (request: IncomingMessage, contentType: string): Promise<FormFile> => {
  const parser = openFormParser(contentType, { parts: 1 });
  // Errors are told by `read`; one more, of a parser that is done with, must not end the process.
  parser.on('error', ignore);
  const refuse = (): void => {
    parser.destroy(misfit('A form must hold one file and nothing else: options are parameters of the address.'));
  };
  parser.once('field', refuse);
  parser.once('partsLimit', refuse);
  const found = new Promise<Part>((resolve) => {
    parser.once('file', (_name: string, file: BusboyFileStream, fileName: string | undefined, _encoding: string, type: string) => {
      file.on('error', ignore);
      resolve({ file, fileName, contentType: type });
    });
  });
  const read = pipeline(request, parser);
  const none = read.then(() => {
    throw misfit('The form holds no file.');
  });
  none.catch(ignore);
  const part = await Promise.race([found, none]).catch((error: unknown) => {
    throw toMisfit(error);
  });
  read.catch((error: unknown) => part.file.destroy(error instanceof Error ? error : undefined));
  return { stream: Readable.from(contentOf(part, parser, read)), contentType: part.contentType, fileName: part.fileName ?? '' };
};
