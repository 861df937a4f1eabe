import { z } from 'zod';
import { ImportMode, Mapping } from '../contracts';

/** What a sender asked for, in the form in which it is kept until it is done. */
export const OrderedImport = z.object({
  importId: z.string(),
  teamId: z.string(),
  teamName: z.string(),
  fileName: z.string().nullable(),
  contentType: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
  mode: ImportMode,
  createsStations: z.boolean(),
  createsParameters: z.boolean(),
  isPartial: z.boolean(),
  isDryRun: z.boolean(),
  reason: z.string().nullable(),
  mapping: Mapping.nullable(),
  importedBy: z.string(),
});
export type OrderedImport = z.infer<typeof OrderedImport>;
