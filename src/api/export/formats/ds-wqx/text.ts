/** What DS-WQX texts consist of: letters, digits, punctuation, marks, symbols and plain spaces. */
const otherSpace = /[\p{Z}\s]+/gu;
const notAllowed = /[^\p{L}\p{N}\p{P}\p{M}\p{S} \r\n]/gu;
const formula = /^[=+@-]/;

const cut = (text: string, maxLength: number): string => {
  const characters = Array.from(text);
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`;
};

/** As DataStream itself does with texts that a spreadsheet would execute. */
const guard = (text: string, maxLength: number): string => cut(formula.test(text) ? `* ${text}` : text, maxLength);

/** A text of one line, or an empty one. */
export const toLine = (text: string | null, maxLength: number): string =>
  guard((text ?? '').replace(otherSpace, ' ').replace(notAllowed, '').trim(), maxLength);

/** A text that may have several lines. */
export const toLines = (text: string, maxLength: number): string =>
  guard(
    text
      .split(/\r\n|[\r\n\u2028\u2029]/)
      .map((line) => toLine(line, maxLength).replace(/^\* (?=[=+@-])/, ''))
      .join('\n')
      .trim(),
    maxLength,
  );
