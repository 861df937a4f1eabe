import { z } from 'zod';
import type { ReadGrant } from '../../../../../teams/contracts/read-grant';
import { publicTeamId } from '../../../../../teams/contracts/team';

/** What a form for a grant holds: empty is what nobody chose. */
export const TermFields = z.object({
  siteCodes: z.array(z.string()),
  kinds: z.array(z.string()),
  fromDay: z.string(),
  toDay: z.string(),
  endsAt: z.string(),
});
type Fields = z.infer<typeof TermFields>;

/** Given by the team whose rows are read, with the consent of a third one or of nobody. */
export const GivenFields = TermFields.extend({ consentOf: z.string() });

/** Begins with what was asked for. */
export const fillTerms = (asked?: ReadGrant): Fields => ({
  siteCodes: [],
  kinds: asked?.kinds ?? ['data'],
  fromDay: asked?.fromDay ?? '',
  toDay: asked?.toDay ?? '',
  endsAt: asked?.endsAt.slice(0, 10) ?? '',
});

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The end of the chosen day; what was asked for stays to the second where the day is the same. */
const endOf = (day: string, asked?: ReadGrant): string => (asked?.endsAt.startsWith(day) === true ? asked.endsAt : `${day}T23:59:59Z`);

/** What the fields say, in the terms of the contract. */
export const termsOf = ({ siteCodes, kinds, fromDay, toDay, endsAt }: Fields, asked?: ReadGrant) => ({
  siteCodes,
  kinds,
  fromDay: orNull(fromDay),
  toDay: orNull(toDay),
  endsAt: endsAt === '' ? '' : endOf(endsAt, asked),
});

type Terms = ReturnType<typeof termsOf>;

/** What the contract lets pass and nobody means: a grant that is over, and a time that ends before it begins. */
export const findTermFaults = ({ fromDay, toDay, endsAt }: Terms): readonly string[] => [
  ...(fromDay !== null && toDay !== null && toDay < fromDay ? ['toDay'] : []),
  ...(Date.parse(endsAt) <= Date.now() ? ['endsAt'] : []),
];

/** Consent is a third team's: none of these, which are in it already. */
export const findConsentFaults = (team: string | null, ...parties: readonly string[]): readonly string[] =>
  team !== null && [...parties, publicTeamId].includes(team) ? ['consentOf'] : [];
