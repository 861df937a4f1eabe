import { createHash } from 'node:crypto';
import type { ExportedEvent } from '../../../../contracts';
import type { EventFile } from './event-file';

/** The file, stroke by stroke. Its last line tells how much there is and the hash of all before it, so that a part is never taken for it. */
export async function* writeEvents(
  { head, linesOf, lastLine }: EventFile,
  strokes: AsyncGenerator<ExportedEvent[]>,
): AsyncGenerator<string> {
  const hash = createHash('sha256').update(head);
  let [events, rows] = [0, 0];
  if (head !== '') yield head;
  for await (const stroke of strokes) {
    const lines = stroke.flatMap(linesOf);
    events += stroke.length;
    rows += lines.length;
    const text = lines.join('');
    hash.update(text);
    yield text;
  }
  yield lastLine({ events, rows, sha256: hash.digest('hex') });
}
