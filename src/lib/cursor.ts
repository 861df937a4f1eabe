import { z } from 'zod';
import { Problem, problems } from './problem';

/** A place in a list ordered by time and row: deep pages cost what the first one does. Opaque to callers. */
// Wider than the days that results may have, because a day at its end is another one in UTC.
const Position = z.tuple([z.iso.datetime().regex(/^(?:18|19|20|21|22)/), z.string().regex(/^\d{1,18}$/)]);
export interface Position {
  readonly at: string;
  readonly rowId: string;
}

export const encodeCursor = ({ at, rowId }: Position): string => Buffer.from(JSON.stringify([at, rowId])).toString('base64url');

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export const decodeCursor = (cursor: string): Position => {
  const parsed = Position.safeParse(readJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new Problem(problems['request.invalid'], 'The cursor is not one that this list gave out.');
  const [at, rowId] = parsed.data;
  return { at, rowId };
};
