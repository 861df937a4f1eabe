import { inflateSync } from 'node:zlib';

/** What a PDF says, as far as Chromium writes it: objects one behind the other, their dictionaries in the open. */
export interface ReadPdf {
  /** Of all pages, without spaces: where lines break is up to the browser. */
  readonly text: string;
  readonly pageCount: number;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** The kinds of its parts, as tags call them. */
  readonly tags: ReadonlySet<string>;
  /** What is said of pictures. */
  readonly alternatives: readonly string[];
  readonly outline: readonly string[];
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

const readObject = (text: string): PdfObject => {
  const at = /stream\r?\n/.exec(text);
  if (at === null) return { dictionary: text, stream: '' };
  const dictionary = text.slice(0, at.index);
  const bytes = Buffer.from(text.slice(at.index + at[0].length, text.lastIndexOf('endstream')), 'latin1');
  return { dictionary, stream: (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1') };
};

const readObjects = (bytes: Buffer): Map<string, PdfObject> => {
  const found = bytes.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g);
  return new Map([...found].map(([, number = '', text = '']) => [number, readObject(text)]));
};

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text of a dictionary: in brackets with escapes, or in hexadecimal; as UTF-16 where it begins with its mark. */
const readText = (literal: string): string => {
  const raw = literal.startsWith('<')
    ? Buffer.from(literal.slice(1, -1), 'hex').toString('latin1')
    : literal
        .slice(1, -1)
        .replace(/\\(\d{3}|[\s\S])/g, (_, code: string) =>
          /^\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
        );
  return raw.startsWith('\u00fe\u00ff') ? fromHex(Buffer.from(raw.slice(2), 'latin1').toString('hex')) : raw;
};

const textsOf = (objects: readonly PdfObject[], name: string): string[] =>
  objects.flatMap(({ dictionary }) =>
    [...dictionary.matchAll(new RegExp(`/${name}\\s*(\\((?:\\\\[\\s\\S]|[^\\\\)])*\\)|<[0-9A-Fa-f]*>)`, 'g'))].map(([, literal = '']) =>
      readText(literal),
    ),
  );

/** The lines of a map between two of its words, as the numbers and texts in them. */
const readBlocks = (map: string, kind: 'char' | 'range'): string[][] =>
  [...map.matchAll(new RegExp(`beginbf${kind}([\\s\\S]*?)endbf${kind}`, 'g'))].flatMap(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => [...line.matchAll(/<(\w+)>/g)].map(([, hex = '']) => hex)),
  );

/** Which letters the glyphs of a font stand for. */
const readGlyphs = (map: string): ReadonlyMap<number, string> => {
  const glyphs = new Map<number, string>();
  for (const [glyph = '', letters = ''] of readBlocks(map, 'char')) glyphs.set(parseInt(glyph, 16), fromHex(letters));
  for (const [from = '', to = '', letters = ''] of readBlocks(map, 'range')) {
    const [first, last, letter] = [parseInt(from, 16), parseInt(to, 16), parseInt(letters, 16)];
    for (let glyph = first; glyph <= last; glyph += 1) glyphs.set(glyph, String.fromCharCode(letter + glyph - first));
  }
  return glyphs;
};

const readPage = (content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string => {
  let glyphs: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, font, hex = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map<number, string>();
    for (const glyph of hex.match(/.{4}/g) ?? []) text += glyphs.get(parseInt(glyph, 16)) ?? '';
  }
  return text;
};

export const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

const isPage = ({ dictionary }: PdfObject): boolean => /\/Type\s*\/Page\b(?!s)/.test(dictionary);
const isOutline = ({ dictionary }: PdfObject): boolean => ['/Dest', '/Parent', '/Title'].every((part) => dictionary.includes(part));
const isAbout = ({ dictionary }: PdfObject): boolean => dictionary.includes('/Producer');

const readFonts = (objects: ReadonlyMap<string, PdfObject>): Map<string, ReadonlyMap<number, string>> => {
  const streamOf = (number = ''): string => objects.get(number)?.stream ?? '';
  const named = [...objects.values()].flatMap(({ dictionary }) => [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    named.map(([, name = '', font = '']) => [
      name,
      readGlyphs(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '')?.[1])),
    ]),
  );
};

export const readPdf = (bytes: Buffer): ReadPdf => {
  const objects = readObjects(bytes);
  const all = [...objects.values()];
  const fonts = readFonts(objects);
  const pages = all.filter(isPage);
  const contents = pages.map(({ dictionary }) => objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.stream ?? '');
  const catalogue = all.find(({ dictionary }) => /\/Type\s*\/Catalog\b/.test(dictionary))?.dictionary ?? '';
  return {
    text: withoutSpaces(contents.map((content) => readPage(content, fonts)).join('')),
    pageCount: pages.length,
    title: textsOf(all.filter(isAbout), 'Title')[0] ?? '',
    language: /\/Lang\s*\(([^)]*)\)/.exec(catalogue)?.[1] ?? '',
    isTagged: catalogue.includes('/Marked true'),
    tags: new Set(all.flatMap(({ dictionary }) => [...dictionary.matchAll(/\/S\s*\/(\w+)/g)].map(([, tag = '']) => tag))),
    alternatives: textsOf(all, 'Alt'),
    outline: textsOf(all.filter(isOutline), 'Title'),
  };
};
