import { findUnitCode } from '../../../lib/units';

export interface ReportedUnit {
  /** UCUM code. */
  readonly unit: string;
  /** What the amount is expressed as, in DS-WQX terms, when the unit's spelling says it: `mg/l as N`. */
  readonly speciation: string | null;
}

/** Spellings that only this field uses. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['nephlometric turbidity unit', '{NTU}'],
  ['nephelometric turbidity unit', '{NTU}'],
]);

const speciations: ReadonlyMap<string, string> = new Map(
  [
    'as N',
    'as P',
    'as PO4',
    'as NO3',
    'as NO2',
    'as NH4',
    'as CaCO3',
    'as SO4',
    'as S',
    'as C',
    'as SiO2',
    'as Si',
    'as Cr',
    'as Hg',
    'as Na',
  ].map((name) => [name.slice(3).toLowerCase(), name]),
);

const expressed = /^(.+?)\s*(?:\bas\s*|\s)([A-Za-z][A-Za-z0-9]*)$/;

/** Reads spellings such as `µg/l`, `mg/l asPO4` or `mg/l CaCO3`. Null when it is unknown: a unit is never guessed. */
export const readUnit = (spelling: string): ReportedUnit | null => {
  const plain = spellings.get(spelling.trim().toLowerCase()) ?? findUnitCode(spelling);
  if (plain !== null) return { unit: plain, speciation: null };
  const [, amount = '', substance = ''] = expressed.exec(spelling.trim()) ?? [];
  const unit = findUnitCode(amount);
  const speciation = speciations.get(substance.toLowerCase());
  return unit === null || speciation === undefined ? null : { unit, speciation };
};
