import { convert } from '../../../../lib/units';

/** Spellings of DS-WQX by UCUM code. */
const spellings: Readonly<Record<string, string>> = {
  'g/L': 'g/L',
  'mg/L': 'mg/L',
  'ug/L': 'ug/L',
  'ng/L': 'ng/L',
  'pg/L': 'pg/L',
  'mg/mL': 'mg/mL',
  'mg/kg': 'mg/kg',
  'ug/kg': 'ug/kg',
  'ug/g': 'ug/g',
  'mol/L': 'Mole/L',
  'mmol/L': 'mmol/L',
  'umol/L': 'umol/L',
  'meq/L': 'meq/L',
  'ueq/L': 'ueq/L',
  '1': 'None',
  '[pH]': 'None',
  '%': '%',
  '%{saturation}': '%',
  'uS/cm': 'uS/cm',
  'mS/cm': 'mS/cm',
  'S/m': 'S/m',
  Cel: 'deg C',
  mV: 'mV',
  m: 'm',
  cm: 'cm',
  mm: 'mm',
  '[ft_i]': 'ft',
  '[in_i]': 'in',
  'm/s': 'm/sec',
  'm3/s': 'm3/sec',
  'L/s': 'L/sec',
  mg: 'mg',
  '[ston_av]/d': 'tons/day',
  'mm[Hg]': 'mmHg',
  kPa: 'kPa',
  '{NTU}': 'NTU',
  '{FNU}': 'FNU',
  '{JTU}': 'JTU',
  '{TCU}': 'TCU',
  '{RFU}': 'RFU',
  '{CFU}/dL': 'cfu/100mL',
  '{count}': 'count',
};

/** Units that DS-WQX does not list, and one that it does into which they convert. */
const replacements: Readonly<Record<string, string>> = {
  'kg/m3': 'g/L',
  'ug/mL': 'mg/L',
  'g/kg': 'mg/kg',
  'ng/kg': 'ug/kg',
  V: 'mV',
  km: 'm',
  '[ft_i]/s': 'm/s',
  '[cft_i]/s': 'm3/s',
  kg: 'mg',
  g: 'mg',
};

export interface DsWqxUnit {
  readonly name: string;
  /** An amount in this unit, or null when it cannot be written exactly. */
  readonly convert: (amount: string) => string | null;
}

export const toDsWqxUnit = (code: string): DsWqxUnit | null => {
  const listed = replacements[code] ?? code;
  const name = spellings[listed];
  if (name === undefined) return null;
  return { name, convert: (amount) => (listed === code ? amount : convert(amount, code, listed)) };
};
