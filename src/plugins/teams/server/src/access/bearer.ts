/** RFC 6750; null when the header holds something else. */
export const bearerOf = (authorization: string): string | null => {
  const [scheme, token] = authorization.split(/\s+/, 2);
  return scheme?.toLowerCase() === 'bearer' && token !== undefined && token !== '' ? token : null;
};
