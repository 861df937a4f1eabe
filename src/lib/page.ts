import { z } from 'zod';
import { notModified } from './revision';

/** Lists that go by a code: the next page begins behind the last code of this one. */
export const pageByCode = {
  limit: z.coerce.number().int().min(1).max(1000).default(500).meta({ description: 'Page size.' }),
  after: z.string().max(64).optional().meta({ description: 'The `next` of the page before.' }),
};
const nextCode = z.string().nullable().meta({ description: 'Where the next page begins; null behind the last.' });

export const pageOf = <T extends z.ZodType>(row: T) => z.object({ data: z.array(row), next: nextCode });

/** The answers of a list that goes by a code. */
export const codePage = <T extends z.ZodType>(row: T, description = 'One page, by code.') => ({
  200: { description, body: pageOf(row) },
  304: notModified,
});

/** The answers of a list that is never long. */
export const wholeList = <T extends z.ZodType>(row: T) => ({
  200: { description: 'All of them.', body: z.object({ data: z.array(row) }) },
  304: notModified,
});

/** A page out of rows of which one more than `limit` was asked for. */
export const toPage = <T>(found: readonly T[], limit: number, codeOf: (row: T) => string): { data: T[]; next: string | null } => {
  const data = found.slice(0, limit);
  const last = data.at(-1);
  return { data, next: found.length > limit && last !== undefined ? codeOf(last) : null };
};
