import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';

export interface ServiceAnswer {
  /** Null when none came in time. */
  readonly status: number | null;
  readonly retryAfter: string | null;
  readonly text: string;
}

export interface Message {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

const answerWithinMs = 10_000;
const mostAnswerBytes = 4096;

/** The beginning of what it says. That it says it slowly, or stops in between, changes nothing about its status. */
const readBeginning = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= mostAnswerBytes) break;
    }
  } catch {
    // What came so far is said.
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, mostAnswerBytes).toString('utf8');
};

const headerOf = ({ headers }: IncomingMessage, name: 'retry-after'): string | null => headers[name] ?? null;

/** One request, which follows nobody anywhere else. Never throws: that a service cannot be reached is an answer too. */
export const postMessage = async ({ endpoint, headers, body }: Message): Promise<ServiceAnswer> => {
  const signal = AbortSignal.timeout(answerWithinMs);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const posted = request(endpoint, { method: 'POST', headers, signal }, resolve);
      posted.on('error', reject);
      posted.end(body);
    });
    return { status: response.statusCode ?? null, retryAfter: headerOf(response, 'retry-after'), text: await readBeginning(response) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason';
    return { status: null, retryAfter: null, text: signal.aborted ? `no answer within ${String(answerWithinMs)} ms` : reason };
  }
};
