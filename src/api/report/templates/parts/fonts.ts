import { readFile } from 'node:fs/promises';

/** Each with the characters that it is used for; without that, the first one would be asked for all of them. */
const faces = [
  {
    file: '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
    weight: 400,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2212',
  },
  {
    file: '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2',
    weight: 700,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2212',
  },
  {
    file: '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2',
    weight: 400,
    range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF',
  },
  {
    file: '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2',
    weight: 700,
    range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF',
  },
  { file: '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff2', weight: 400, range: 'U+0370-03FF' },
  {
    file: '@fontsource/noto-sans-canadian-aboriginal/files/noto-sans-canadian-aboriginal-canadian-aboriginal-400-normal.woff2',
    weight: 400,
    range: 'U+1400-167F,U+18B0-18F5',
  },
] as const;

const toFace = async ({ file, weight, range }: (typeof faces)[number]): Promise<string> => {
  const bytes = await readFile(require.resolve(file));
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
  return `@font-face { font-family: "Report Sans"; font-weight: ${String(weight)}; src: ${source}; unicode-range: ${range}; }`;
};

let read: Promise<string> | null = null;

/** The letters of every report, which stand in it: a document looks the same wherever it was printed. Read once. */
export const fontFaces = async (): Promise<string> => {
  read ??= Promise.all(faces.map(toFace)).then((rules) => rules.join('\n'));
  return read;
};
