import { Decimal } from 'decimal.js';

/**
 * Units by their UCUM codes. An amount is converted exactly or not at all: factors are whole numbers or finite decimals by definition,
 * and two units of different dimensions never meet. Annotated codes such as `{NTU}` count something that only their method defines.
 */
export interface Unit {
  /** UCUM, case-sensitive. */
  readonly code: string;
  /** How it is shown to people. */
  readonly display: string;
  /** What it measures: only units of one dimension can be converted into each other. */
  readonly dimension: string;
  /** One of this unit in the base unit of its dimension is `numerator / denominator`. */
  readonly numerator: string;
  readonly denominator: string;
}

type Definition = readonly [
  code: string,
  display: string,
  dimension: string,
  numerator: string,
  denominator: string,
  spellings: readonly string[],
];

const one = '1';

/** Spellings are compared without case and spaces, with both micro signs read as `u`; code and display form always count. */
const definitions: readonly Definition[] = [
  ['kg/m3', 'kg/m³', 'mass-concentration', '1000', one, []],
  ['g/L', 'g/L', 'mass-concentration', '1000', one, ['gram per litre']],
  ['mg/L', 'mg/L', 'mass-concentration', one, one, ['milligram per litre', 'milligram per liter']],
  ['ug/L', 'µg/L', 'mass-concentration', one, '1000', ['microgram per litre', 'microgram per liter', 'mcg/l']],
  ['ng/L', 'ng/L', 'mass-concentration', one, '1000000', ['nanogram per litre', 'nanogram per liter']],
  ['pg/L', 'pg/L', 'mass-concentration', one, '1000000000', ['picogram per litre', 'picogram per liter']],
  ['mg/mL', 'mg/mL', 'mass-concentration', '1000', one, []],
  ['ug/mL', 'µg/mL', 'mass-concentration', one, one, []],
  ['[ston_av]/([acr_us].[ft_i])', 'tons/ac ft', 'mass-per-land-volume', one, one, ['tons/ac ft', 'tons/acre ft']],
  ['g/kg', 'g/kg', 'mass-fraction', '1000', one, []],
  ['mg/kg', 'mg/kg', 'mass-fraction', one, one, ['milligram per kilogram']],
  ['ug/kg', 'µg/kg', 'mass-fraction', one, '1000', ['microgram per kilogram']],
  ['ng/kg', 'ng/kg', 'mass-fraction', one, '1000000', ['nanogram per kilogram']],
  ['ug/g', 'µg/g', 'mass-fraction', one, one, []],
  ['mol/L', 'mol/L', 'amount-concentration', '1000000', one, []],
  ['mmol/L', 'mmol/L', 'amount-concentration', '1000', one, []],
  ['umol/L', 'µmol/L', 'amount-concentration', one, one, []],
  ['meq/L', 'meq/L', 'charge-concentration', '1000', one, ['me/l', 'milliequivalent per litre', 'milliequivalent per liter']],
  ['ueq/L', 'µeq/L', 'charge-concentration', one, one, []],
  ['mosm/kg', 'mOsm/kg', 'osmolality', one, one, ['mosmol/kg']],
  ['1', '1', 'number', one, one, ['---', 'none', 'unitless', 'scalar', 'dimensionless', 'ratio']],
  ['%', '%', 'number', one, '100', ['percent', 'percentage', 'pct']],
  ['%{saturation}', '% saturation', 'saturation', one, one, ['% saturatn', '% saturation', '%sat']],
  ['[pH]', 'pH', 'ph', one, one, ['ph', 'ph unit', 'ph units', 'std units', 'standard units', 'su']],
  ['uS/cm', 'µS/cm', 'conductivity', one, one, ['us/cm @25c', 'microsiemens per centimeter', 'usie/cm', 'umho/cm', 'umhos/cm']],
  ['mS/cm', 'mS/cm', 'conductivity', '1000', one, ['millisiemens per centimeter']],
  ['S/m', 'S/m', 'conductivity', '10000', one, []],
  ['Cel', '°C', 'temperature', one, one, ['deg c', 'degree celsius', 'degrees celsius', 'c', '°c', 'ºc']],
  ['V', 'V', 'potential', '1000', one, ['volt']],
  ['mV', 'mV', 'potential', one, one, ['millivolt']],
  ['km', 'km', 'length', '1000', one, []],
  ['m', 'm', 'length', one, one, ['meter', 'metre', 'meters', 'metres']],
  ['cm', 'cm', 'length', one, '100', ['centimeter', 'centimetre']],
  ['mm', 'mm', 'length', one, '1000', ['millimeter', 'millimetre']],
  ['[ft_i]', 'ft', 'length', '0.3048', one, ['ft', 'feet', 'foot']],
  ['[in_i]', 'in', 'length', '0.0254', one, ['in', 'inch']],
  ['m/s', 'm/s', 'speed', one, one, ['m/sec']],
  ['[ft_i]/s', 'ft/s', 'speed', '0.3048', one, ['ft/s', 'ft/sec']],
  ['m3/s', 'm³/s', 'flow', one, one, ['m3/sec', 'cumec', 'cumecs', 'cms', 'cubic meter per second']],
  ['L/s', 'L/s', 'flow', one, '1000', ['l/sec']],
  ['[cft_i]/s', 'ft³/s', 'flow', '0.028316846592', one, ['ft3/s', 'ft3/sec', 'cfs']],
  ['kg', 'kg', 'mass', '1000', one, []],
  ['g', 'g', 'mass', one, one, ['gram']],
  ['mg', 'mg', 'mass', one, '1000', []],
  ['kg/d', 'kg/d', 'mass-rate', one, one, ['kg/day']],
  ['[ston_av]/d', 'tons/d', 'mass-rate', '907.18474', one, ['tons/day', 'tons/d']],
  ['mm[Hg]', 'mmHg', 'pressure', one, one, ['mm/hg', 'mmhg', 'mm hg']],
  ['kPa', 'kPa', 'pressure-si', one, one, []],
  ['{NTU}', 'NTU', 'ntu', one, one, []],
  ['{FNU}', 'FNU', 'fnu', one, one, []],
  ['{JTU}', 'JTU', 'jtu', one, one, []],
  ['{TCU}', 'TCU', 'colour', one, one, ['true colour unit', 'true color unit', 'pcu', 'hazen']],
  ['{CTU}', 'CTU', 'ctu', one, one, []],
  ['{RLU}', 'RLU', 'relative-light', one, one, ['relative light unit', 'relative light units']],
  ['{RFU}', 'RFU', 'relative-fluorescence', one, one, ['relative fluorescence units']],
  ['{RU}', 'RU', 'ru', one, one, []],
  ['{absorbance}/cm', 'AU/cm', 'absorption', one, one, ['au/cm', 'abs/cm', 'absorbance/cm']],
  ['{CFU}/dL', 'CFU/100 mL', 'colony-concentration', one, one, ['cfu/100ml', '#/100ml', 'no/100ml', 'mpn/100ml']],
  ['{count}', 'count', 'count', one, one, ['counts', '#']],
  ['{code}', 'code', 'code', one, one, []],
];

/** Micro is written with two different characters; a spelling never hangs on spaces or case. */
const fold = (spelling: string): string => spelling.normalize('NFKC').replace(/[µμ]/g, 'u').replace(/\s+/g, '').toLowerCase();

export const units: readonly Unit[] = definitions.map(([code, display, dimension, numerator, denominator]) => ({
  code,
  display,
  dimension,
  numerator,
  denominator,
}));

const unitByCode: ReadonlyMap<string, Unit> = new Map(units.map((unit) => [unit.code, unit]));

const codeBySpelling: ReadonlyMap<string, string> = new Map(
  definitions.flatMap(([code, display, , , , spellings]) => [code, display, ...spellings].map((spelling) => [fold(spelling), code])),
);

const findUnit = (code: string): Unit | null => unitByCode.get(code) ?? null;

/** The UCUM code meant by a spelling, or null when it is unknown: a unit is never guessed. */
export const findUnitCode = (spelling: string): string | null => codeBySpelling.get(fold(spelling)) ?? null;

const Exact = Decimal.clone({ precision: 80 });
const fractionDigits = 12;

/**
 * The same amount in another unit, exact to the last digit. Null when either unit is unknown, when they measure different things, or when
 * the amount cannot be written with twelve digits behind the point.
 */
export const convert = (amount: string, from: string, to: string): string | null => {
  const [source, target] = [findUnit(from), findUnit(to)];
  if (source === null || target?.dimension !== source.dimension) return null;
  if (from === to) return new Exact(amount).toFixed();
  const dividend = new Exact(amount).times(source.numerator).times(target.denominator);
  const divisor = new Exact(source.denominator).times(target.numerator);
  const converted = dividend.div(divisor).toDecimalPlaces(fractionDigits);
  return converted.times(divisor).eq(dividend) ? converted.toFixed() : null;
};

/** How many of another unit one of this is. */
export interface Factor {
  readonly unit: string;
  readonly factor: string;
}

/** Every unit of which one can be told exactly in `to`, itself included; none when `to` is unknown. */
export const factorsTo = (to: string): Factor[] =>
  units.flatMap(({ code }) => {
    const factor = convert('1', code, to);
    return factor === null ? [] : [{ unit: code, factor }];
  });

/** Units in which something stands although another one was asked for; nobody asks when it is undefined. */
export const unitsBeside = (amounts: readonly { readonly unit: string }[], asked: string | undefined): string[] => [
  ...new Set(amounts.flatMap(({ unit }) => (asked === undefined || unit === asked ? [] : [unit]))),
];
