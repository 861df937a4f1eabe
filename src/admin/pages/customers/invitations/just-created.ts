import { z } from 'zod';

const JustCreated = z.object({ isJustCreated: z.literal(true) });

/** What the form leaves in the history of the browser for the page of the customer. */
export const justCreated: z.infer<typeof JustCreated> = { isJustCreated: true };
export const isJustCreated = (state: unknown): boolean => JustCreated.safeParse(state).success;
