import type { Chart } from './chart';
import { fontFamily, fontSize } from './looks';
import { parseSvg, type Drawn } from './parse-svg';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? '');

/** A tenth of a pixel is less than anybody sees. */
const round = (numbers: string): string => numbers.replace(/-?\d+\.\d+/g, (one) => String(Number(Number(one).toFixed(1))));

const write = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** Many of one look: their paths, or the places of marks. */
interface Run {
  readonly tag: string;
  readonly look: Readonly<Record<string, string>>;
  /** Of a mark; null where the paths themselves stand in `parts`. */
  readonly mark: { readonly d: string; readonly scale: string } | null;
  readonly parts: string[];
  readonly content: string;
}

const matrix = /^matrix\((-?[\d.]+),0,0,(-?[\d.]+),(-?[\d.]+),(-?[\d.]+)\)$/;
const translation = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/;

const toMarks = ({ tag, content }: Drawn, { d, look }: { d: string; look: Run['look'] }, moved: RegExpExecArray): Run => {
  const [, scaleX = '', scaleY = '', x = '', y = ''] = moved;
  return { tag, look, mark: { d, scale: `scale(${scaleX} ${scaleY})` }, parts: [`${x} ${y}`], content };
};

const toText = ({ tag, content }: Drawn, { y, look }: { y: string; look: Run['look'] }, moved: RegExpExecArray): Run => {
  const [, x = '', lineY = ''] = moved;
  return { tag, look: { x, y: String(Number(lineY) + Number(y)), ...look }, mark: null, parts: [], content };
};

const toRun = (drawn: Drawn): Run => {
  const { d = '', transform = '', y = '0', ...look } = drawn.attributes;
  const [scaled, moved] = [matrix.exec(transform), translation.exec(transform)];
  if (scaled !== null) return toMarks(drawn, { d, look }, scaled);
  if (moved !== null) return toText(drawn, { y, look }, moved);
  return { tag: drawn.tag, look, mark: null, parts: d === '' ? [] : [d], content: drawn.content };
};

const isAlike = (one: Run, other: Run): boolean =>
  one.parts.length > 0 &&
  one.tag === other.tag &&
  one.mark?.d === other.mark?.d &&
  one.mark?.scale === other.mark?.scale &&
  write(one.look) === write(other.look);

/** Neighbours of one look become one. */
const gather = (drawn: readonly Drawn[]): Run[] => {
  const runs: Run[] = [];
  for (const one of drawn.map(toRun)) {
    const before = runs.at(-1);
    if (before !== undefined && isAlike(before, one)) before.parts.push(...one.parts);
    else runs.push(one);
  }
  return runs;
};

/** A mark is written once and placed at the corners of a path: that takes a tenth of the room. */
const writeMarks = ({ look, parts }: Run, { d, scale }: { d: string; scale: string }, id: string): string => {
  const places = { 'marker-start': `url(#${id})`, 'marker-mid': `url(#${id})`, 'marker-end': `url(#${id})` };
  return (
    `<marker id="${id}" markerUnits="userSpaceOnUse" overflow="visible"><path d="${d}" transform="${scale}"${write(look)}/></marker>` +
    `<path d="M${round(parts.join(' '))}" fill="none"${write(places)}/>`
  );
};

const writeRun = (run: Run, id: string): string => {
  const { tag, look, mark, parts, content } = run;
  if (mark !== null) return writeMarks(run, mark, id);
  const shape = parts.length === 0 ? {} : { d: round(parts.join('')).replaceAll('L', ' ') };
  const attributes = write({ ...shape, ...Object.fromEntries(Object.entries(look).map(([name, value]) => [name, round(value)])) });
  return content === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
};

/**
 * What ECharts has drawn, as it may stand in a page: a picture with a name and a description, without styles and classes, which the
 * pages' policy forbids, and without names that another picture has: they begin with `key`.
 */
export const tidySvg = (svg: string, { title, description, width, height }: Chart, key: string): string => {
  const root = write({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    ...{ role: 'img', 'aria-label': escape(title) },
    ...{ 'font-family': escape(fontFamily), 'font-size': String(fontSize) },
  });
  const runs = gather(parseSvg(svg)).map((run, place) => writeRun(run, `${key}-${String(place)}`));
  return `<svg${root}><title>${escape(title)}</title><desc>${escape(description)}</desc>${runs.join('')}</svg>`;
};
