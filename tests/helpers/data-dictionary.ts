import { z } from 'zod';

const Attribute = z.object({
  type: z.string(),
  required: z.boolean().optional(),
  maxLength: z.number().optional(),
  enum: z.array(z.string()).optional(),
  description: z.string(),
});

/** A schema.json of Strapi as far as the dictionary tells it. */
export const ContentType = z.object({
  collectionName: z.string(),
  info: z.object({ displayName: z.string(), description: z.string() }),
  pluginOptions: z.object({ teams: z.object({ owned: z.boolean() }).optional() }).optional(),
  attributes: z.record(z.string(), Attribute),
});
export type ContentType = z.infer<typeof ContentType>;
type Attribute = z.infer<typeof Attribute>;

/** As Strapi names columns. */
const columnOf = (attribute: string): string =>
  attribute
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/([a-z])(\d)/gi, '$1_$2')
    .toLowerCase();

const typeOf = ({ type, maxLength, enum: values }: Attribute): string => {
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (type === 'decimal') return 'exact decimal';
  return maxLength === undefined ? type : `${type}, up to ${String(maxLength)}`;
};

/** What Strapi keeps in tables of their own. */
const kept: ReadonlySet<string> = new Set(['component', 'dynamiczone', 'media', 'relation']);

const columnCell = (name: string, { type }: Attribute): string => (kept.has(type) ? 'tables of its own' : `\`${columnOf(name)}\``);

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const describeType = ({ collectionName, info, pluginOptions, attributes }: ContentType): string =>
  [
    `## ${info.displayName}`,
    '',
    `${info.description} Table \`${collectionName}\`${pluginOptions?.teams?.owned === true ? '; every row belongs to one team' : ''}.`,
    '',
    '| Attribute | Column | Type | Needed | What it says |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(attributes).map(
      ([name, attribute]) =>
        `| ${name} | ${columnCell(name, attribute)} | ${cell(typeOf(attribute))} | ${attribute.required === true ? 'yes' : ''} | ${cell(attribute.description)} |`,
    ),
  ].join('\n');

/** The document that tells every table and every column of ours. */
export const composeDataDictionary = (types: readonly ContentType[]): string =>
  [
    '# Data dictionary',
    '',
    'Made from the content types by `UPDATE_DOCS=1 npx jest tests/architecture/data-dictionary`; the same descriptions stand in the admin',
    'panel and in the API documentation. Every table also has `document_id`, which names a row for good, and the times at which it was',
    'created and changed. Exact decimals have up to 26 digits before the point and 12 behind it.',
    ...types.toSorted((a, b) => a.info.displayName.localeCompare(b.info.displayName, 'en')).flatMap((type) => ['', describeType(type)]),
    '',
  ].join('\n');
