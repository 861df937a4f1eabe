import type { InboxCounts } from '../../../../contracts';
import { formatEvent } from '../../domain/live/format-event';
import { reckonCounts } from '../../domain/live/reckon-counts';
import type { LiveNews } from '../../queries/inbox/list-live-news';
import type { LiveStream } from './live-stream';

/** More than this is not repeated one by one: the reader is told to read the list again. */
export const mostRepeated = 50;

/** One for which it was looked what there is to tell. */
export interface DueStream {
  readonly stream: LiveStream;
  readonly wantsCounts: boolean;
}

/** Where more came than is repeated, what came is not all known. */
const countsAfter = ({ counts }: LiveStream, news: LiveNews): InboxCounts | null =>
  news.counts ?? (news.entries.length > mostRepeated ? null : reckonCounts(counts, news.entries));

/** Every event brings the counts along, so that nobody has to reckon. */
const tellStream = ({ stream, wantsCounts }: DueStream, news: LiveNews): void => {
  const { from, newest, entries } = news;
  const counts = countsAfter(stream, news);
  stream.counts = counts;
  if (counts === null) {
    stream.askFor({ wantsCounts });
    return;
  }
  if (wantsCounts) stream.write(formatEvent({ event: 'counts', id: from, data: { data: counts } }));
  stream.position = newest;
  if (entries.length > mostRepeated) {
    stream.write(formatEvent({ event: 'reset', id: newest, data: { data: counts } }));
    return;
  }
  for (const { hasGrown: _, ...entry } of entries) {
    stream.write(formatEvent({ event: 'notification', id: entry.position, data: { data: entry, counts } }));
  }
};

/** Writes what their readers do not know yet; what was looked up stands in the same order. Whose counts are not known is due once more. */
export const tellStreams = (due: readonly DueStream[], news: readonly LiveNews[]): void => {
  for (const [at, told] of news.entries()) {
    const one = due[at];
    if (one !== undefined) tellStream(one, told);
  }
};
