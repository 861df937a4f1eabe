import { describe, expect, it } from '@jest/globals';
import { killImport, largeFile, type Counts } from '../helpers/kill-import';
import { rounds } from '../helpers/suite';

const count = 20_000;
const file = largeFile(count);
const nothing: Counts = { results: 0, imports: 0, stations: 0, events: 0, outbox: 0 };
const everything: Counts = { results: count, imports: 1, stations: 50, events: count, outbox: 1 };

/** The short suite tries a few moments; `npm run test:deep` tries twenty. */
const moments = rounds({ quick: 2, sample: 4, deep: 20 });

describe('a server killed during an import', () => {
  it.each(Array.from({ length: moments }, (_, round) => [round + 1]))(
    'leaves all of it or nothing, and the same file brings the rest (moment %i)',
    async () => {
      // Up to the length of a whole import, so that moments before, inside and after the transaction are all met.
      const afterMs = Math.floor(Math.random() * 2500);
      const { answered, between, status, after } = await killImport(file, afterMs);
      expect([nothing, everything]).toContainEqual(between);
      const wasCommitted = between.results > 0;
      // What was acknowledged is there.
      expect({ afterMs, isLost: answered === 201 && !wasCommitted }).toEqual({ afterMs, isLost: false });
      expect({ afterMs, status }).toEqual({ afterMs, status: wasCommitted ? 409 : 201 });
      expect(after).toEqual(everything);
    },
  );
});
