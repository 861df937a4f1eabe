export interface Sending {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly body?: string | Buffer<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly location: string | null;
  readonly text: string;
}

/** One request as an attacker would make it: from our own pages, as far as the server can tell. Redirects are not followed. */
export const send = async (url: string, address: string, { method, headers = {}, type, body }: Sending): Promise<Answer> => {
  const response = await fetch(url + address, {
    method,
    redirect: 'manual',
    headers: { Origin: url, ...(type === undefined ? {} : { 'Content-Type': type }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    location: response.headers.get('location'),
    text: await response.text(),
  };
};

/** What only we should know: names of constraints and relations, SQL, stacks, paths. */
const insides =
  /constraint|violates|duplicate key|relation "|column "|syntax error|\bselect .+ from\b|node_modules|\bat .+:\d+:\d+|\bpg_|knex/i;

/** What no answer may be, whatever was asked. Null when it is not. */
export const findFault = ({ status, text }: Answer): string | null => {
  if (status >= 500) return `a fault of ours: ${String(status)} ${text.slice(0, 200)}`;
  const shown = status >= 400 ? insides.exec(text) : null;
  return shown === null ? null : `our insides are shown: ${shown[0]}`;
};

/** The same of a request that must be refused in our own form. */
export const findLeniency = (answer: Answer): string | null => {
  if (answer.status < 400) return `accepted: ${String(answer.status)} ${answer.text.slice(0, 200)}`;
  if (!answer.type.startsWith('application/problem+json')) return `no problem: ${String(answer.status)} ${answer.type}`;
  return findFault(answer);
};

/** Answers are compared without what differs between any two requests. */
export const withoutRequestId = ({ status, text }: Answer): string =>
  `${String(status)} ${text.replace(/"requestId":"[^"]*"/, '"requestId":""')}`;
