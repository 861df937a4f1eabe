/** UCUM codes by the spellings met in laboratory files, compared without case. */
const ucumBySpelling: ReadonlyMap<string, string> = new Map([
  ['mg/l', 'mg/L'],
  ['milligram per litre', 'mg/L'],
  ['ug/l', 'ug/L'],
  ['µg/l', 'ug/L'],
  ['μg/l', 'ug/L'],
  ['ng/l', 'ng/L'],
]);

/** Null when the spelling is unknown: a unit is never guessed. */
export const findUcumCode = (spelling: string): string | null => ucumBySpelling.get(spelling.trim().toLowerCase()) ?? null;
