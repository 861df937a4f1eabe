/** Shares of red, green and blue in how bright a colour is, by WCAG 2.2. */
const shares = [0.2126, 0.7152, 0.0722] as const;

const linear = (hex: string): number => {
  const part = Number.parseInt(hex, 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const luminanceOf = (colour: string): number =>
  shares.reduce((sum, share, place) => sum + share * linear(colour.slice(1 + 2 * place, 3 + 2 * place)), 0);

/** How well one of two colours, such as #0b4f52, stands out from the other: from 1 to 21, by WCAG 2.2. */
export const contrastOf = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};
