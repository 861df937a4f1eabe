/** An instant in UTC as the ledger writes it, in microseconds: such texts have the order of time. */
export const toMicroseconds = (instant: string): string => {
  const [, minute, second = ':00', fraction = ''] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.(\d+))?Z$/.exec(instant) ?? [];
  if (minute === undefined) throw new Error(`"${instant}" is no instant in UTC.`);
  return `${minute}${second}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
};
