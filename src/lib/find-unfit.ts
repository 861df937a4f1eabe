/** Deeper than anything that a contract describes. What goes through a value step by step, our parsers among it, would run out of stack. */
const deepest = 32;

/** Half of a pair that stands for one letter: no UTF-8 can hold it, and a question mark would be stored in its place. */
const halfALetter = /\p{Surrogate}/u;

const unfitText = (text: string): string | null => {
  // Postgres takes no NUL in text; refused here, it is the sender's fault and not ours.
  if (text.includes('\0')) return 'contains a NUL character';
  return halfALetter.test(text) ? 'contains text that is not Unicode' : null;
};

/** Why no route can take a value, whatever its contract says; null when it can. It may be as deep as a sender likes, so no call nests. */
export const findUnfit = (value: unknown): string | null => {
  const waiting: { readonly item: unknown; readonly depth: number }[] = [{ item: value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { item, depth } = next;
    if (depth > deepest) return `is more than ${String(deepest)} levels deep`;
    if (typeof item === 'string') {
      const fault = unfitText(item);
      if (fault !== null) return fault;
    }
    if (typeof item !== 'object' || item === null) continue;
    for (const [key, inner] of Object.entries(item)) waiting.push({ item: key, depth }, { item: inner, depth: depth + 1 });
  }
  return null;
};
