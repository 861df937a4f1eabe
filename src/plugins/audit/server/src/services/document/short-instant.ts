/** To the second and in UTC, the same in every language: nobody takes the month for the day. */
export const toShortInstant = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
