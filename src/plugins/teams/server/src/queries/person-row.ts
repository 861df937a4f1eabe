import type { Locale } from '../../../contracts';

export interface Person {
  readonly id: string;
  /** The row of the user, by which sessions name it. */
  readonly userId: number;
  readonly name: string | null;
  readonly email: string;
  readonly locale: Locale;
  readonly passwordHash: string | null;
  readonly isBlocked: boolean;
}

/** Of `up_users u`. */
export const personColumns = `
  u.document_id as id, u.id as "userId", u.name, u.email, coalesce(u.locale, 'en') as locale, u.password as "passwordHash",
  coalesce(u.blocked, false) as "isBlocked"`;
