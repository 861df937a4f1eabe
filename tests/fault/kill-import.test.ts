import { describe, expect, it } from '@jest/globals';
import { killImport, type Counts } from '../helpers/kill-import';
import { largeFiles } from '../helpers/large-files';
import { rounds } from '../helpers/suite';

const nothing: Counts = { results: 0, imports: 0, stations: 0, events: 0, outbox: 0 };

/** The short suite tries one moment of one format; `npm run test:deep` tries twenty of each. */
const files = largeFiles.slice(0, rounds({ quick: 1, sample: 3, deep: largeFiles.length }));
const moments = rounds({ quick: 1, sample: 1, deep: 20 });
const cases = files.flatMap((file) => Array.from({ length: moments }, (_, round) => [file.format, round + 1, file] as const));

describe('a server killed during an import', () => {
  it.each(cases)('leaves all of it or nothing, and the same file brings the rest (%s, moment %i)', async (_format, _moment, file) => {
    const count = file.resultCount;
    const everything: Counts = { results: count, imports: 1, stations: 50, events: count, outbox: 1 };
    // Up to the length of a whole import, so that moments before, inside and after the transaction are all met.
    const afterMs = Math.floor(Math.random() * 2500);
    const { answered, between, status, after } = await killImport(file, afterMs);
    expect([nothing, everything]).toContainEqual(between);
    const wasCommitted = between.results > 0;
    // What was acknowledged is there.
    expect({ afterMs, isLost: answered === 201 && !wasCommitted }).toEqual({ afterMs, isLost: false });
    expect({ afterMs, status }).toEqual({ afterMs, status: wasCommitted ? 409 : 201 });
    expect(after).toEqual(everything);
  });
});
