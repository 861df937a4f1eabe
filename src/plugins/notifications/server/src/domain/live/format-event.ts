interface LiveEvent {
  readonly event: 'counts' | 'notification' | 'reset' | 'end';
  /** A place to come back to, as Last-Event-ID. */
  readonly id?: string;
  readonly data: unknown;
}

/** As EventSource reads it. JSON has no line breaks of its own. */
export const formatEvent = ({ event, id, data }: LiveEvent): string =>
  [`event: ${event}`, ...(id === undefined ? [] : [`id: ${id}`]), `data: ${JSON.stringify(data)}`, '', ''].join('\n');

/** After how long a reader that was cut off comes back. */
export const formatRetry = (ms: number): string => `retry: ${String(ms)}\n\n`;

/** A comment: keeps what stands in between from closing a line on which nothing is said. */
export const heartbeat = ':\n\n';
