import { z } from 'zod';

/**
 * What the servers tell each other, by ids alone: that a team's people were told something, that somebody marked what is in their inbox, or
 * that whoever may come in has changed. Whoever hears it looks for itself what there is.
 */
const LiveSignal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('news'), teamId: z.string() }),
  z.object({ kind: z.literal('marks'), teamId: z.string(), personId: z.string() }),
  z.object({ kind: z.literal('access') }),
]);
export type LiveSignal = z.infer<typeof LiveSignal>;

/** Null for what is not one, such as of another release. */
export const readSignal = (text: string): LiveSignal | null => {
  try {
    return LiveSignal.parse(JSON.parse(text));
  } catch {
    return null;
  }
};
