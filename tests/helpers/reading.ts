/** Modules, which what jest loads cannot import at once. */
const counting = Promise.all([import('flesch-kincaid'), import('syllable')]);

/**
 * Names without a plainer word, which readers of these pages meet again and again: each counts as two syllables, like the words around it.
 * What can be said in a plainer way does not belong here.
 */
const names: ReadonlySet<string> = new Set(['alberta', 'luminous', 'naphthenic', 'spectrometry']);

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\d][\p{L}\d’'.,/-]*/gu) ?? [];

const bare = (word: string): string => word.toLowerCase().replace(/\P{L}/gu, '');

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]["”»)]?)\s+/u).filter((sentence) => wordsOf(sentence).length > 0);

/** How many words the longest sentence has, and which it is. */
export const findLong = (texts: readonly string[], most: number): string[] =>
  texts.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > most);

/** The school year that English is meant for, by Flesch and Kincaid. */
export const gradeOf = async (texts: readonly string[]): Promise<number> => {
  const [{ fleschKincaid }, { syllable }] = await counting;
  // A number or a unit is taken in at one glance.
  const syllablesOf = (word: string): number => (names.has(bare(word)) ? 2 : Math.max(1, syllable(word)));
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const counted = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: counted });
};

/** Attributes that hold sentences; headings and labels, which are none, would make every page look easier than it is. */
const sentenceFields: ReadonlySet<string> = new Set([
  'text',
  'lead',
  'intro',
  'summary',
  'caption',
  'meaning',
  'canSee',
  'goodFor',
  'limits',
]);

const leavesOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(leavesOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return 'children' in value ? leavesOf(value.children) : '';
};

/** The sentences of what staff have written, each paragraph and each point of a list by itself. */
export const proseOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(proseOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && (value.type === 'paragraph' || value.type === 'list-item')) return [leavesOf(value)];
  return Object.entries(value).flatMap(([field, inner]) => {
    if (typeof inner !== 'string') return proseOf(inner);
    return sentenceFields.has(field) ? [inner] : [];
  });
};

/** Texts of the portal's own, those that are made of parts with a part that reads easily. */
export const spokenOf = (texts: object): string[] =>
  Object.values(texts).flatMap((text: unknown) => {
    if (typeof text === 'string') return [text];
    if (typeof text === 'function') return [String(Reflect.apply(text, undefined, ['2', '2', '2', '2']))];
    return typeof text === 'object' && text !== null ? spokenOf(text) : [];
  });

/** Fewer words than these make no grade that means anything. */
export const fewestWords = 10;

export const countWords = (text: string): number => wordsOf(text).length;
