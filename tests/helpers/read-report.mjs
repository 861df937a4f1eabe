/* Says on standard output what the PDF on standard input is, as JSON. A program of its own: the reader is an ES module. */
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

const Font = z.object({ name: z.string(), missingFile: z.boolean().optional() });
const Attached = z.record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array) })).nullable();

/** @typedef {{ role?: string, alt?: string, children?: Part[] }} Part */
/** @typedef {{ text: string, parts: Part[], fonts: { name: string, isEmbedded: boolean }[] }} Page */
/** @typedef {{ title: string, items: Entry[] }} Entry */

const document = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0, isEvalSupported: false }).promise;

/** @type {(node: Part) => Part[]} */
const partsOf = (node) => [node, ...(node.children ?? []).flatMap(partsOf)];

/** @type {(entries: Entry[]) => string[]} */
const titlesOf = (entries) => entries.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

/** @type {(number: number) => Promise<Page>} */
const readPage = async (number) => {
  const page = await document.getPage(number);
  const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
  await page.getOperatorList();
  const names = [...new Set(items.map(({ fontName }) => fontName))].filter((name) => page.commonObjs.has(name));
  return {
    text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    parts: partsOf(/** @type {Part} */ (await page.getStructTree())),
    fonts: names.map((name) => {
      const { name: called, missingFile } = Font.parse(page.commonObjs.get(name));
      return { name: called, isEmbedded: missingFile !== true };
    }),
  };
};

/** @type {Page[]} */
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(number));
const parts = pages.flatMap((page) => page.parts);
const info = /** @type {{ Title?: string, Language?: string }} */ ((await document.getMetadata()).info);
const attached = Attached.parse(await document.getAttachments()) ?? {};

process.stdout.write(
  JSON.stringify({
    pages: pages.map(({ text }) => text),
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: (await document.getMarkInfo())?.Marked === true,
    tags: [...new Set(parts.flatMap(({ role }) => role ?? []))],
    alternatives: parts.flatMap(({ role, alt }) => (role === 'Figure' ? [alt ?? ''] : [])),
    outline: titlesOf(/** @type {Entry[]} */ (await document.getOutline())),
    fonts: [...new Map(pages.flatMap(({ fonts }) => fonts).map((font) => [font.name, font])).values()],
    attachments: Object.values(attached).map(({ filename, content }) => ({ name: filename, text: Buffer.from(content).toString('utf8') })),
  }),
);
