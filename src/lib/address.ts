import ipaddr from 'ipaddr.js';

/**
 * What stands for one sender when attempts are counted: an IPv4 address, or the network of an IPv6 one, because whoever has one address of
 * it has all 2^64. Written in one way, however the address was spelled.
 */
export const senderOf = (address: string): string => {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = [...parsed.toByteArray().slice(0, 8), ...new Array<number>(8).fill(0)];
  return `${ipaddr.fromByteArray(network).toString()}/64`;
};
