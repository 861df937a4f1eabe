import { hashBytes } from './tree/hashes';

/** How long the log was at a moment, and what it held: C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** Which log. */
  readonly origin: string;
  /** How many leaves. */
  readonly size: number;
  readonly root: Buffer;
}

export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${String(size)}\n${root.toString('base64')}\n`;

/** Null when it is not one, written as we would write it. */
export const parseCheckpoint = (text: string): Checkpoint | null => {
  const [, origin, digits, encoded] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/u.exec(text) ?? [];
  if (origin === undefined || digits === undefined || encoded === undefined) return null;
  const checkpoint = { origin, size: Number(digits), root: Buffer.from(encoded, 'base64') };
  return checkpoint.root.length === hashBytes && Number.isSafeInteger(checkpoint.size) && formatCheckpoint(checkpoint) === text
    ? checkpoint
    : null;
};
