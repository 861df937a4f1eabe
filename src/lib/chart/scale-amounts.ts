export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

/** The next larger step that people count in: 1, 2 or 5 times a power of ten. */
const roundStep = (step: number): number => {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((one) => one * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
};

interface Wish {
  readonly locale: 'en' | 'fr';
  readonly isFromZero: boolean;
  /** About how many steps there is room for. */
  readonly steps: number;
}

const withoutNoise = (value: number): number => Number(value.toPrecision(12));

const formatsOf = (language: string) => ({
  standard: new Intl.NumberFormat(language, { maximumFractionDigits: 12 }),
  scientific: new Intl.NumberFormat(language, { maximumFractionDigits: 12, notation: 'scientific' }),
});
const formats = { en: formatsOf('en-CA'), fr: formatsOf('fr-CA') };

/** Round amounts that enclose all of these. */
export const scaleAmounts = (amounts: readonly number[], { locale, isFromZero, steps }: Wish): Scale => {
  const all = isFromZero || amounts.length === 0 ? [...amounts, 0] : amounts;
  const lowest = all.reduce((a, b) => Math.min(a, b));
  const highest = all.reduce((a, b) => Math.max(a, b));
  const step = roundStep((highest === lowest ? Math.abs(highest) || 1 : highest - lowest) / steps);
  const [first, last] = [Math.floor(lowest / step + 1e-9), Math.ceil(highest / step - 1e-9)];
  const end = last > first ? last : first + 1;
  const isUnwieldy = Math.max(Math.abs(lowest), Math.abs(highest)) >= 1e7 || step < 1e-6;
  const format = formats[locale][isUnwieldy ? 'scientific' : 'standard'];
  const ticks = Array.from({ length: end - first + 1 }, (_, place) => {
    const at = withoutNoise((first + place) * step);
    return { at, label: at === 0 ? '0' : format.format(at) };
  });
  return { from: withoutNoise(first * step), to: withoutNoise(end * step), ticks };
};
