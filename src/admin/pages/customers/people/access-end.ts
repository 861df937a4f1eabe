/** An access that ends on a day ends with it, in universal time: so do the ones of a table. */
const toEnd = (day: string): string => `${day}T23:59:59.000Z`;

export const dayOf = (moment: string | null): string => moment?.slice(0, 10) ?? '';

export const findToday = (): string => dayOf(new Date().toISOString());

/** Null for an end that has passed or is no day. */
export const findEnd = (day: string): string | null => {
  const isDay = !Number.isNaN(Date.parse(toEnd(day)));
  return isDay && day >= findToday() ? toEnd(day) : null;
};

/** Null too for whoever's access has no end. */
export const findAccessEnd = (role: string, day: string): string | null => (role === 'auditor' ? findEnd(day) : null);
