/** Fifteen digits survive JavaScript's numbers; with more, or with an exponent, the text alone says what was meant. */
const exactDigits = 15;
const numbers = /-?\d[\d.eE+-]*/g;
const wellFormed = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const keep = (number: string): string => {
  const isExact = number.length <= exactDigits && !/e/i.test(number);
  return isExact || !wellFormed.test(number) ? number : `"${number}"`;
};

/** Just behind the quote that closes the one at `open`. */
const endOfString = (text: string, open: number): number => {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    let first = quote;
    while (text.charAt(first - 1) === '\\') first -= 1;
    if ((quote - first) % 2 === 0) return quote + 1;
    at = quote + 1;
  }
};

/**
 * JSON in which a number that JavaScript would change comes as the text that was written: measured values are exact decimals.
 * @throws SyntaxError
 */
export const parseExactJson = (text: string): unknown => {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('"', at);
    const end = open === -1 ? text.length : open;
    pieces.push(text.slice(at, end).replace(numbers, keep));
    if (open === -1) break;
    at = endOfString(text, open);
    pieces.push(text.slice(open, at));
  }
  return JSON.parse(pieces.join(''));
};
