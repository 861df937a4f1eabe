/** One thing that is drawn, with those of its attributes that say how it looks. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text, as it stands in XML. */
  readonly content: string;
}

const drawnThing = /<(path|circle|polygon|text) ([^>]*)>([^<]*)<\/\1>/g;
const attribute = /([\w-]+)="([^"]*)"/g;

/** One size and one family of letters stand at the root. The family has quotes in it that ECharts does not escape. */
const styleOfText = / style="font-size:[^;]*;font-family:[^;]*;"/g;

const kept = new Set([
  ...['d', 'points', 'cx', 'cy', 'r', 'y', 'transform', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
  ...['text-anchor', 'dominant-baseline', 'paint-order'],
]);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(attribute)].flatMap(([, name = '', value = '']) => (kept.has(name) ? [[name, value]] : [])));

/**
 * What ECharts has drawn, in its order, without what pages cannot have (styles, classes) and what still pictures do not need: what it
 * would do under a pointer, and where it would cut if something moved.
 */
export const parseSvg = (svg: string): Drawn[] => {
  const [pictured = ''] = svg.split('<defs');
  return [...pictured.replaceAll(styleOfText, '').matchAll(drawnThing)].flatMap(([, tag = '', attributes = '', content = '']) => {
    const drawn = { tag, attributes: attributesOf(attributes), content };
    return drawn.attributes['d'] === '' ? [] : [drawn];
  });
};
