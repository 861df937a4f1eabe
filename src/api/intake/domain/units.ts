/** UCUM codes by the spellings met in laboratory files, compared without case. */
const ucumBySpelling: Readonly<Record<string, string>> = {
  'mg/l': 'mg/L',
  'milligram per litre': 'mg/L',
  'ug/l': 'ug/L',
  'µg/l': 'ug/L',
  'μg/l': 'ug/L',
  'ng/l': 'ng/L',
};

/** Null when the spelling is unknown: a unit is never guessed. */
export const findUcumCode = (spelling: string): string | null => ucumBySpelling[spelling.trim().toLowerCase()] ?? null;
