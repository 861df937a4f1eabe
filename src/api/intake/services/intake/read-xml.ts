import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { TableFault } from '../../domain/table-record';
import { damaged } from './open-archive';

export interface XmlEvents {
  /** Names come without the prefix of a namespace: some programs write `x:row` for `row`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const maxDepth = 100;
/** No tag and no text of a workbook is longer; whatever is would be collected in memory. */
const maxSilence = 2_097_152;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds a part of a workbook to `events`; yields after each piece, so that what they have collected can be passed on. */
export async function* readXml<E extends XmlEvents>(bytes: AsyncIterable<Uint8Array>, events: E): AsyncGenerator<E> {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  let depth = 0;
  let silence = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    silence = 0;
    if (depth > maxDepth) throw damaged('is nested too deeply');
    events.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    silence = 0;
    events.close?.(localName(name));
  });
  if (events.text !== undefined) {
    parser.on('text', events.text.bind(events));
    parser.on('cdata', events.text.bind(events));
  }
  // Entities of its own are the way to make a small file large.
  parser.on('doctype', () => {
    throw damaged('defines a document type');
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes) {
      silence += piece.length;
      parser.write(decoder.decode(piece, { stream: true }));
      if (silence > maxSilence) throw damaged('holds a text that is too long');
      yield events;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof TableFault || (error instanceof Error && 'syscall' in error) ? error : damaged('is damaged');
  }
}

/** Reads a small part as a whole. */
export const readXmlPart = async (bytes: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> => {
  const pieces = readXml(bytes, events);
  while ((await pieces.next()).done !== true);
};
