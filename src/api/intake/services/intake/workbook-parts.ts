import path from 'node:path/posix';
import { kindOfFormat, type CellKind } from '../../domain/cell-kind';
import { unescapeCell } from '../../domain/format-cell';
import { damaged, type Archive } from './open-archive';
import { readXmlPart } from './read-xml';

/** Texts are kept in memory, all of them. */
const maxTextBytes = 134_217_728;
const maxPartBytes = 16_777_216;

export interface Workbook {
  readonly is1904: boolean;
  /** Names of their parts, in the order of the tabs; hidden ones only when there are no others. */
  readonly sheets: readonly string[];
  readonly texts: readonly string[];
  /** By the number of the style. */
  readonly kinds: readonly CellKind[];
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What a part refers to, by id. Types differ between the two editions of the standard, save for their last word. */
const readRelations = async (archive: Archive, part: string): Promise<Map<string, Relation>> => {
  const { dir, base } = path.parse(part);
  const relations = new Map<string, Relation>();
  await readXmlPart(archive.read(path.join(dir, '_rels', `${base}.rels`), maxPartBytes), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: path.resolve('/', dir, Target).slice(1) });
    },
  });
  return relations;
};

const targetOf = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.target ?? null;

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** The attribute has a prefix, which differs between programs. */
const relationId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

const readSheets = async (archive: Archive, part: string, relations: ReadonlyMap<string, Relation>) => {
  const visible: string[] = [];
  const hidden: string[] = [];
  let is1904 = false;
  await readXmlPart(archive.read(part, maxPartBytes), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = relations.get(relationId(attributes));
      // Charts have tabs too.
      if (relation?.type !== 'worksheet') return;
      (attributes['state']?.toLowerCase().includes('hidden') === true ? hidden : visible).push(relation.target);
    },
  });
  return { is1904, sheets: visible.length > 0 ? visible : hidden };
};

const readKinds = async (archive: Archive, part: string): Promise<CellKind[]> => {
  const codes = new Map<number, string>();
  const kinds: CellKind[] = [];
  let isInCells = false;
  await readXmlPart(archive.read(part, maxPartBytes), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) kinds.push(kindOfFormat(Number(numFmtId), codes.get(Number(numFmtId)) ?? null));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return kinds;
};

const readTexts = async (archive: Archive, part: string): Promise<string[]> => {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await readXmlPart(archive.read(part, maxTextBytes), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(unescapeCell(text).trim());
    },
  });
  return texts;
};

export const readWorkbookParts = async (archive: Archive): Promise<Workbook> => {
  const part = targetOf(await readRelations(archive, ''), 'officeDocument');
  if (part === null || !archive.has(part)) throw damaged('is a ZIP archive of another kind');
  const relations = await readRelations(archive, part);
  const [styles, texts] = [targetOf(relations, 'styles'), targetOf(relations, 'sharedStrings')];
  return {
    ...(await readSheets(archive, part, relations)),
    kinds: styles === null || !archive.has(styles) ? [] : await readKinds(archive, styles),
    texts: texts === null || !archive.has(texts) ? [] : await readTexts(archive, texts),
  };
};
