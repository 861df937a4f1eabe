/** Shows what is pushed while no page is open, and nothing else: it keeps no page, answers no request and knows nobody. See docs/web-push.md. */
declare const self: ServiceWorkerGlobalScope;

interface Pushed {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly severity: string;
  readonly silent: boolean;
}

const inbox = '/app';

const isPushed = (value: unknown): value is Pushed =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' && 'url' in value;

/** Browsers take back the leave of who is pushed something and shows nothing: what cannot be read is shown as well. */
const read = (event: PushEvent): Pushed => {
  const nothing = { title: 'Luminous', body: '', url: inbox, severity: 'info', silent: false };
  try {
    const value: unknown = event.data?.json();
    return isPushed(value) ? value : nothing;
  } catch {
    return nothing;
  }
};

const urlOf = ({ data }: Notification): string => {
  const known: unknown = data;
  return typeof known === 'object' && known !== null && 'url' in known && typeof known.url === 'string' ? known.url : inbox;
};

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('push', (event) => {
  const { title, body, url, severity, silent } = read(event);
  const options = { body, silent, requireInteraction: severity === 'critical', data: { url } };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(urlOf(event.notification)));
});

export {};
