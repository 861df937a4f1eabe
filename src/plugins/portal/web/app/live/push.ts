import { queryOptions } from '@tanstack/react-query';
import { client } from '../api/client';
import { toRefusal } from '../api/refusal';
import { basePath } from '../here';

/** Whether this browser shows what is pushed; if so, which of the person's devices it is. */
export type PushHere = { readonly kind: 'unable' | 'switched-off' | 'blocked' | 'off' } | { readonly kind: 'on'; readonly id: string };

const keptAs = 'luminous.pushed-to';

/** Who asked for it: somebody else who signs in with the same browser did not. */
const findWhose = (): string | null => {
  try {
    return localStorage.getItem(keptAs);
  } catch {
    return null;
  }
};

const keepWhose = (person: string | null): void => {
  try {
    if (person === null) localStorage.removeItem(keptAs);
    else localStorage.setItem(keptAs, person);
  } catch {
    // A browser that keeps nothing is asked again each time.
  }
};

const isAble = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const readKey = async (): Promise<string> => (await client.GET('/notifications/push-key')).data?.data.key ?? '';

const findSubscription = async (): Promise<PushSubscription | null> => {
  const registration = await navigator.serviceWorker.getRegistration(`${basePath}/`);
  return (await registration?.pushManager.getSubscription()) ?? null;
};

/** As text that is compared with the server's own. */
const keyOf = ({ options: { applicationServerKey } }: PushSubscription): string =>
  btoa(String.fromCharCode(...new Uint8Array(applicationServerKey ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const send = async (subscription: PushSubscription): Promise<PushHere> => {
  const { endpoint, keys } = subscription.toJSON();
  const body = { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } };
  const { data } = await client.POST('/notifications/push-subscriptions', { body });
  return data === undefined ? { kind: 'off' } : { kind: 'on', id: data.data.id };
};

const isSwitchedOff = (error: unknown): boolean => toRefusal(error).code === 'push.off';

/** Sends the subscription again, as whoever is signed in should whenever the application starts. */
const renew = async (person: string): Promise<PushHere> => {
  if (!isAble()) return { kind: 'unable' };
  try {
    const key = await readKey();
    if (Notification.permission === 'denied') return { kind: 'blocked' };
    const subscription = findWhose() === person ? await findSubscription() : null;
    if (subscription === null) return { kind: 'off' };
    return keyOf(subscription) === key ? await send(subscription) : await subscribe(person, key);
  } catch (error) {
    if (isSwitchedOff(error)) return { kind: 'switched-off' };
    throw error;
  }
};

/** A subscription that was made with another key, or for somebody else, gets nothing: it is made anew. */
const subscribe = async (person: string, key: string): Promise<PushHere> => {
  await navigator.serviceWorker.register(`${basePath}/worker.js`, { scope: `${basePath}/` });
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const here = await send(made);
  keepWhose(person);
  return here;
};

/** Whether the person asked for it here: nobody else's browser is asked anything when the application starts. */
export const isAskedFor = (person: string): boolean => isAble() && findWhose() === person;

export const pushHere = (person: string) =>
  queryOptions({ queryKey: ['push here', person], queryFn: async () => renew(person), staleTime: Infinity, retry: false });

/** The browser asks for leave; without an answer nothing has changed. */
export const turnOn = async (person: string): Promise<PushHere> => {
  const permission = await Notification.requestPermission();
  if (permission === 'denied') return { kind: 'blocked' };
  return permission === 'granted' ? subscribe(person, await readKey()) : { kind: 'off' };
};

export const turnOff = async (id: string): Promise<PushHere> => {
  await client.DELETE('/notifications/push-subscriptions/{id}', { params: { path: { id } } });
  await (await findSubscription())?.unsubscribe();
  keepWhose(null);
  return { kind: 'off' };
};
