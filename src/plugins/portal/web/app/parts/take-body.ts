import { z } from 'zod';

/**
 * What the contract takes, out of what the fields hold. What it refuses stands at the fields of the same names, together with those that it
 * lets pass and nobody means.
 */
export const takeBody = <Body>(
  contract: z.ZodType<Body>,
  body: object,
  context: z.RefinementCtx,
  notMeant: readonly string[] = [],
): Body => {
  const taken = contract.safeParse(body);
  const faults = [...(taken.error?.issues ?? []).map(({ path }) => path), ...notMeant.map((field) => [field])];
  for (const path of faults) context.addIssue({ code: 'custom', path });
  return taken.success ? taken.data : z.NEVER;
};
