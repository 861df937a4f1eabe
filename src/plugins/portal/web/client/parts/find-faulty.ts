import type { z } from 'zod';

export const textOf = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

export const textsOf = (values: FormData, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(values, name)]));

/** The fields that the contract would refuse; of what a field holds several of, the field. */
export const findFaulty = (schema: z.ZodType, body: object): readonly string[] => {
  const { error } = schema.safeParse(body);
  return [...new Set((error?.issues ?? []).map(({ path }) => path.findLast((step) => typeof step === 'string') ?? ''))];
};
