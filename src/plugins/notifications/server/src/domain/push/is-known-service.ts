/** Of the browsers in use: Chrome and its kin, Firefox, Safari, Edge. */
const knownServices = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '*.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

const isOf = ({ hostname, port }: URL, service: string): boolean => {
  const [name = '', ownPort = ''] = service.split(':');
  if (port !== ownPort) return false;
  return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) && hostname.length > name.length - 1 : hostname === name;
};

/**
 * Whether something may be sent there. Whoever subscribes names the address that this server then speaks to: only those of push services
 * are taken, so that it is sent nowhere else, least of all into the network that it stands in.
 */
export const isKnownService = (endpoint: string, alsoKnown: readonly string[]): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return [...knownServices, ...alsoKnown].some((service) => isOf(url, service));
};
