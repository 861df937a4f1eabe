import { RenewSession } from '../../../../teams/contracts/session';
import { isSignedOut, readRefusal } from './refusal';

/** A server that is away often does not even say so. */
const longestWaitMs = 30_000;

let renewal: Promise<boolean> | null = null;

const renew = async (): Promise<boolean> => {
  try {
    const { ok } = await fetch(`/api${RenewSession.path}`, { method: RenewSession.method, signal: AbortSignal.timeout(longestWaitMs) });
    return ok;
  } catch {
    return false;
  }
};

/** Calls that find the session expired at the same moment share one renewal: its cookie works once. */
const renewSession = async (): Promise<boolean> => {
  renewal ??= renew().finally(() => {
    renewal = null;
  });
  return renewal;
};

const isExpired = async (response: Response): Promise<boolean> =>
  response.status === 401 && isSignedOut(await readRefusal(response.clone()));

/** A file takes as long as it takes once it has begun to come; everything else is there in time. */
const fetchInTime = async (request: Request): Promise<Response> => {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new DOMException('No answer in time.', 'TimeoutError'));
  }, longestWaitMs);
  const response = await fetch(request, { signal: AbortSignal.any([request.signal, late.signal]) });
  if (!/^application\/(?:problem\+)?json/.test(response.headers.get('Content-Type') ?? '')) clearTimeout(timer);
  return response;
};

/** Once more after renewing a session that has expired. */
export const renewingFetch = async (request: Request): Promise<Response> => {
  const again = request.clone();
  const response = await fetchInTime(request);
  return (await isExpired(response)) && (await renewSession()) ? fetchInTime(again) : response;
};
