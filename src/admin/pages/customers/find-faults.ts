import type { z } from 'zod';
import { isTextKey, type Text } from '../../shared/use-text';

type Area = 'custody' | 'customer' | 'grant' | 'invitation' | 'key' | 'request' | 'site';

/** What the contract has against a draft, field by field, in the reader's language: the same schema decides on the server. */
export const findFaults = (schema: z.ZodType, body: object, text: Text, area: Area = 'customer'): ReadonlyMap<string, string> => {
  const parsed = schema.safeParse(body);
  const fields = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  return new Map(
    fields.map((field) => {
      const key = `${area}.${field}.invalid`;
      return [field, text(isTextKey(key) ? key : 'customer.invalid')];
    }),
  );
};
