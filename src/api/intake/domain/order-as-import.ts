import type { Import, ImportProgress } from '../contracts';
import type { OrderedImport } from './ordered-import';

/** An accepted file whose outcome is not known yet, in the shape in which readers know imports. */
export interface OrderUnderWay {
  readonly order: OrderedImport;
  readonly acceptedAt: Date;
  readonly progress: ImportProgress;
}

export const orderAsImport = ({ order, acceptedAt, progress }: OrderUnderWay): Import => ({
  id: order.importId,
  state: 'processing',
  fileName: order.fileName,
  fileSha256: order.sha256,
  fileSizeBytes: order.sizeBytes,
  format: null,
  mode: order.mode,
  isPartial: order.isPartial,
  reason: order.reason,
  importedBy: order.importedBy,
  importedAt: acceptedAt.toISOString(),
  finishedAt: null,
  counts: { read: 0, new: 0, unchanged: 0, superseding: 0, rejected: 0, faults: 0 },
  progress,
  released: null,
  withdrawn: null,
});
