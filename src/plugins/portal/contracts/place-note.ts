import { z } from 'zod';
import { ContactPoint, Picture } from './content';

const MaybeText = z.string().nullable();

/** A picture without words is for some readers none: it is left out. */
const Pictured = z
  .object({ picture: Picture.nullable(), alternativeText: MaybeText })
  .transform(({ picture, alternativeText }) => (picture === null || alternativeText === null ? null : { ...picture, alternativeText }));

const Written = z.object({
  documentId: z.string(),
  teamSlug: z.string(),
  stationCode: z.string(),
  /** What people there call it, in whatever script. */
  name: z.string(),
  about: MaybeText,
  whatHappensNext: MaybeText,
  contacts: z.array(ContactPoint),
});

/** What staff have written of a place, beside what was found there. */
export const PlaceNote = z.unknown().transform((found) => ({ ...Written.parse(found), picture: Pictured.parse(found) }));
export type PlaceNote = z.infer<typeof PlaceNote>;

export const PlaceName = Written.pick({ teamSlug: true, stationCode: true, name: true });
export type PlaceName = z.infer<typeof PlaceName>;
