import { open } from 'node:fs/promises';
import type { Problem } from '../../../../lib/problem';
import { unknownFormat } from './table-problems';

export type ContentKind = 'xlsx' | 'json' | 'text';

const headLength = 4096;

/** What is sent in by mistake, and what to do instead. */
const mistakes: readonly (readonly [beginning: string, detail: string])[] = [
  [
    'version https://git-lfs.github.com/spec/',
    'This is a Git LFS pointer, not the file it stands for: fetch that one with "git lfs pull".',
  ],
  ['\xd0\xcf\x11\xe0', 'This is a workbook of Excel 97 to 2003, or one with a password: save it as .xlsx without a password.'],
  ['PK\x05\x06', 'This is an empty ZIP archive.'],
  ['\x1f\x8b', 'This is a gzip archive: unpack it and send the file in it.'],
  ['%PDF-', 'This is a PDF: send the table as CSV or XLSX.'],
];
const markup = /^\s*<(?:!doctype|html|\?xml|table|!--)/i;

const byteOrderMarks = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;

/** Text in UTF-16 has a zero in every other byte; readable text has none. */
const isBinary = (head: string): boolean => (head.match(/\0/g)?.length ?? 0) * 10 > head.length;

const findMistake = (head: string): Problem | null => {
  const withoutMark = head.replace(byteOrderMarks, '');
  if (withoutMark === '') return unknownFormat(head === '' ? 'The file is empty.' : 'The file is empty but for a byte order mark.');
  const mistake = mistakes.find(([beginning]) => head.startsWith(beginning));
  if (mistake !== undefined) return unknownFormat(mistake[1]);
  if (markup.test(withoutMark)) return unknownFormat('This is a web page or XML: send the table as CSV or XLSX.');
  if (head === withoutMark && isBinary(head)) {
    return unknownFormat('This is neither a workbook nor text, or text in UTF-16 without a byte order mark: save it as CSV in UTF-8.');
  }
  return null;
};

const json = /^\s*(?:\{\s*["}]|\[\s*[[{\]])/;

/** Told from the bytes: the content type and the name say what the sender believes. */
export const sniffContent = async (path: string): Promise<ContentKind> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    if (head.startsWith('PK\x03\x04')) return 'xlsx';
    const mistake = findMistake(head);
    if (mistake !== null) throw mistake;
    return json.test(head.replace(byteOrderMarks, '').replaceAll('\0', '')) ? 'json' : 'text';
  } finally {
    await file.close();
  }
};
