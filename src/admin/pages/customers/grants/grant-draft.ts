import type { z } from 'zod';
import { CreateReadGrant, publicTeamId, type Customer, type GrantKind } from '../../../../plugins/teams/contracts';
import type { Text, TextKey } from '../../../shared/use-text';
import { findFaults } from '../find-faults';
import { findEnd } from '../people/access-end';

/** What stands in the form, as it was typed or ticked. */
export interface GrantDraft {
  /** Whether it is for everybody; then neither a team nor a kind is chosen. */
  readonly isPublic: boolean;
  readonly grantee: string;
  readonly siteCodes: readonly string[];
  readonly kinds: readonly GrantKind[];
  readonly fromDay: string;
  readonly toDay: string;
  /** The last day of the grant itself, as YYYY-MM-DD. */
  readonly lastDay: string;
  readonly consentOf: string;
}

export const emptyGrant: GrantDraft = {
  isPublic: false,
  grantee: '',
  siteCodes: [],
  kinds: ['data'],
  fromDay: '',
  toDay: '',
  lastDay: '',
  consentOf: '',
};

const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** As the server takes it: no day and no team are null. */
export const toGrantBody = ({ isPublic, kinds, lastDay, fromDay, toDay, grantee, consentOf, siteCodes }: GrantDraft) => ({
  siteCodes,
  kinds: isPublic ? (['data'] as const) : kinds,
  grantee: isPublic ? publicTeamId : grantee.trim(),
  consentOf: orNull(consentOf.trim()),
  fromDay: orNull(fromDay),
  toDay: orNull(toDay),
  endsAt: findEnd(lastDay),
});

const body: z.ZodType = CreateReadGrant.request.body;

/** Null while it is not known which teams there are: then the server is asked without it. */
type Known = readonly Customer[] | null;

/** The server says nothing of teams that are not there; staff may know, so that no grant goes to a name that was mistyped. */
const isUnknown = (team: string, known: Known): boolean => known?.some(({ slug }) => slug === team) === false;

const granteeFault = (grantee: string, own: string, known: Known): TextKey | null => {
  if (grantee === own) return 'grant.grantee.own';
  if (grantee === publicTeamId) return 'grant.grantee.public';
  return isUnknown(grantee, known) ? 'grant.grantee.unknown' : null;
};

const consentFault = (consentOf: string, own: string, grantee: string, known: Known): TextKey | null => {
  if (consentOf === '') return null;
  if ([own, grantee, publicTeamId].includes(consentOf)) return 'grant.consentOf.third';
  return isUnknown(consentOf, known) ? 'grant.grantee.unknown' : null;
};

/** Field by field, in the reader's language. */
export const findGrantFaults = (draft: GrantDraft, own: string, known: Known, text: Text): ReadonlyMap<string, string> => {
  const faults = new Map(findFaults(body, toGrantBody(draft), text, 'grant'));
  const grantee = draft.grantee.trim();
  const wrong = {
    grantee: draft.isPublic ? null : granteeFault(grantee, own, known),
    consentOf: consentFault(draft.consentOf.trim(), own, draft.isPublic ? publicTeamId : grantee, known),
  };
  for (const [field, key] of Object.entries(wrong)) {
    if (key !== null && !faults.has(field)) faults.set(field, text(key));
  }
  if (draft.fromDay !== '' && draft.toDay !== '' && draft.toDay < draft.fromDay) faults.set('toDay', text('grant.toDay.beforeFrom'));
  return faults;
};
