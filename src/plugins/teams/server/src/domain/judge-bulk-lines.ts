import { z } from 'zod';
import { EmailAddress, endFault, isEndRight, isWithin, rightsOfRole, TeamRole, type BulkLine, type Locale } from '../../../contracts';

/** One line as it stands in the file. */
export interface RawLine {
  readonly line: number;
  readonly email: string;
  readonly role: string;
  readonly accessEndsAt: string;
  readonly locale: string;
}

interface Known {
  readonly members: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
  /** What whoever sends the file may do. */
  readonly held: 'all' | readonly string[];
  readonly teamLocale: Locale;
}

export interface BulkInvitee {
  readonly email: string;
  readonly role: z.infer<typeof TeamRole>;
  readonly accessEndsAt: string | null;
  readonly locale: Locale;
}

/** A day is enough in a table: the access ends with it. */
const End = z.union([z.literal('').transform(() => null), z.iso.datetime(), z.iso.date().transform((day) => `${day}T23:59:59.000Z`)]);
const Line = z
  .object({
    email: EmailAddress,
    role: z.string().trim().toLowerCase().pipe(TeamRole),
    accessEndsAt: End,
    locale: z.enum(['en', 'fr', '']),
  })
  .refine(isEndRight, endFault);

/** In the form in which addresses are compared; faulty ones stay as they are. */
export const addressOf = ({ email }: RawLine): string => EmailAddress.safeParse(email).data ?? email;

type Judged = BulkLine & { readonly invitee: BulkInvitee | null };

const faulty = ({ line, email, role }: RawLine, detail: string): Judged => ({
  line,
  email,
  role,
  verdict: 'faulty',
  detail,
  invitee: null,
});

const detailOf = ({ issues }: z.ZodError): string => issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

/** Null when the person is neither in the team nor invited. */
const findKnown = (email: string, { members, invited }: Known): BulkLine['verdict'] | null => {
  if (members.has(email)) return 'already-member';
  return invited.has(email) ? 'already-invited' : null;
};

const judge = (raw: RawLine, known: Known, earlier: Map<string, number>): Judged => {
  const parsed = Line.safeParse(raw);
  if (!parsed.success) return faulty(raw, detailOf(parsed.error));
  const { email, role, accessEndsAt, locale } = parsed.data;
  const said = (verdict: BulkLine['verdict'], detail: string | null = null): Judged => ({
    line: raw.line,
    email,
    role,
    verdict,
    detail,
    invitee: verdict === 'new' ? { email, role, accessEndsAt, locale: locale === '' ? known.teamLocale : locale } : null,
  });
  const before = earlier.get(email);
  if (before !== undefined) return said('repeated', `line ${String(before)}`);
  earlier.set(email, raw.line);
  const standing = findKnown(email, known);
  if (standing !== null) return said(standing);
  return said(isWithin(rightsOfRole(role), known.held) ? 'new' : 'beyond-your-rights');
};

/** A verdict for every line; `invitee` stands where somebody is to be invited. */
export const judgeBulkLines = (lines: readonly RawLine[], known: Known): Judged[] => {
  const earlier = new Map<string, number>();
  return lines.map((line) => judge(line, known, earlier));
};
