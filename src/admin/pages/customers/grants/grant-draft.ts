import type { z } from 'zod';
import { CreateReadGrant, type Customer, type GrantKind } from '../../../../plugins/teams/contracts';
import type { Text } from '../../../shared/use-text';
import { findFaults } from '../find-faults';
import { findEnd } from '../people/access-end';

/** What stands in the form, as it was typed or ticked. */
export interface GrantDraft {
  readonly grantee: string;
  readonly siteCodes: readonly string[];
  readonly kinds: readonly GrantKind[];
  readonly fromDay: string;
  readonly toDay: string;
  /** The last day of the grant itself, as YYYY-MM-DD. */
  readonly lastDay: string;
}

export const emptyGrant: GrantDraft = { grantee: '', siteCodes: [], kinds: ['data'], fromDay: '', toDay: '', lastDay: '' };

const orNull = (day: string): string | null => (day === '' ? null : day);

/** As the server takes it: no day is null. */
export const toGrantBody = ({ lastDay, fromDay, toDay, grantee, ...rest }: GrantDraft) => ({
  ...rest,
  grantee: grantee.trim(),
  fromDay: orNull(fromDay),
  toDay: orNull(toDay),
  endsAt: findEnd(lastDay),
});

const body: z.ZodType = CreateReadGrant.request.body;

/** Null while it is not known which teams there are: then the server is asked without it. */
type Known = readonly Customer[] | null;

/** The server says nothing of teams that are not there; staff may know, so that no grant goes to a name that was mistyped. */
const granteeFault = (grantee: string, own: string, known: Known): 'grant.grantee.own' | 'grant.grantee.unknown' | null => {
  if (grantee === own) return 'grant.grantee.own';
  return known?.some(({ slug }) => slug === grantee) === false ? 'grant.grantee.unknown' : null;
};

/** Field by field, in the reader's language. */
export const findGrantFaults = (draft: GrantDraft, own: string, known: Known, text: Text): ReadonlyMap<string, string> => {
  const faults = new Map(findFaults(body, toGrantBody(draft), text, 'grant'));
  const wrong = granteeFault(draft.grantee.trim(), own, known);
  if (wrong !== null && !faults.has('grantee')) faults.set('grantee', text(wrong));
  if (draft.fromDay !== '' && draft.toDay !== '' && draft.toDay < draft.fromDay) faults.set('toDay', text('grant.toDay.beforeFrom'));
  return faults;
};
