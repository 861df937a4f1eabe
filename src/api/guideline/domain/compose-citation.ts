/** What of a guideline is to be read beside a threshold that was made of it. */
export interface Cited {
  readonly publisher: string;
  readonly name: string | null;
  readonly standing: string | null;
  readonly protectionLevel: string | null;
  readonly fraction: string | null;
  readonly notes: string | null;
  readonly citation: string | null;
  readonly sourceUrl: string | null;
}

const longest = 2000;

const isSaid = (part: string | null): part is string => part !== null && part.trim() !== '';

/** In one paragraph: whose it is and how firm, against what it protects, and what its publisher adds, such as averaging periods. */
export const composeCitation = ({ publisher, name, standing, protectionLevel, fraction, notes, citation, sourceUrl }: Cited): string => {
  const head = [[publisher, name].filter(isSaid).join(' '), standing, protectionLevel, fraction].filter(isSaid).join(', ');
  return [head, notes, citation, sourceUrl].filter(isSaid).join('. ').slice(0, longest).trim();
};
