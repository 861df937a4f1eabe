/** What makes a spreadsheet take a text for a formula; line breaks and tabs are cut before it looks. */
const formula = /^'*[=+\-@\t\r\n]/;
const guarded = /^'+[=+\-@\t\r\n]/;

/**
 * A text that no spreadsheet executes: an apostrophe before what would begin a formula, as OWASP advises. Texts that look guarded already
 * get one more, so that each guarded text has exactly one origin.
 */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The same for cells that are typed as text and thus never executed: only what would otherwise lose its own apostrophe gets one more. */
export const guardApostrophe = (text: string): string => (guarded.test(text) ? `'${text}` : text);

/** The text behind either guard. */
export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
