import { formatEvent } from '../../domain/live/format-event';
import type { LiveNews } from '../../queries/inbox/list-live-news';
import type { LiveStream } from './live-stream';

/** More than this is not repeated one by one: the reader is told to read the list again. */
export const mostRepeated = 50;

/** One for which it was looked what there is to tell. */
export interface DueStream {
  readonly stream: LiveStream;
  readonly wantsCounts: boolean;
}

/** Every event brings the counts along, so that nobody has to reckon. */
const tellStream = ({ stream, wantsCounts }: DueStream, { counts, from, newest, entries }: LiveNews): void => {
  if (wantsCounts) {
    stream.write(formatEvent({ event: 'counts', id: from, data: { data: counts } }));
  }
  stream.position = newest;
  if (entries.length > mostRepeated) {
    stream.write(formatEvent({ event: 'reset', id: newest, data: { data: counts } }));
    return;
  }
  for (const entry of entries) {
    stream.write(formatEvent({ event: 'notification', id: entry.position, data: { data: entry, counts } }));
  }
};

/** Writes what their readers do not know yet; what was looked up stands in the same order. */
export const tellStreams = (due: readonly DueStream[], news: readonly LiveNews[]): void => {
  for (const [at, told] of news.entries()) {
    const one = due[at];
    if (one !== undefined) tellStream(one, told);
  }
};
