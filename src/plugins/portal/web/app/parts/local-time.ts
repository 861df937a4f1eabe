const minuteMs = 60_000;

/** As a field for a moment shows it, by the clock of the reader. */
export const toLocalTime = (instant: string | null): string => {
  if (instant === null) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * minuteMs).toISOString().slice(0, 16);
};

/** What stands in such a field; null when it is empty. What is no moment stays as it is, for the contract to refuse. */
export const toInstant = (typed: string): string | null => {
  if (typed === '') return null;
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) ? typed : at.toISOString();
};
