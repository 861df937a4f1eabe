import type { QueryConfig } from 'pg';
import { sha256 } from './digest';

/**
 * How many composed statements are named. Postgres keeps a plan for each, on every connection, and never forgets one by itself: who asks
 * for every combination of filters must not fill its memory.
 */
const mostNames = 48;

const names = new Map<string, string>();

const nameOf = (purpose: string, text: string): string | null => {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return null;
  const name = `${purpose}-${sha256(text).slice(0, 16)}`;
  names.set(text, name);
  return name;
};

/**
 * A statement composed by what was asked for, with a name that tells its text, so that Postgres need not plan it each time: under row
 * security, planning a page of results takes several times as long as reading it. Later combinations go unnamed and are only slower.
 */
export const prepared = (purpose: string, text: string, values: unknown[]): QueryConfig => {
  const name = nameOf(purpose, text);
  return name === null ? { text, values } : { name, text, values };
};
