import type { z } from 'zod';
import { ApproveAuditorRequest, type DossierScope } from '../../../../plugins/audit/contracts';
import type { Text } from '../../../shared/use-text';
import { findFaults } from '../../customers/find-faults';
import { findEnd } from '../../customers/people/access-end';

export const scopeChoices = ['asked', 'record', 'related', 'period'] as const;
export type ScopeChoice = (typeof scopeChoices)[number];

/** What stands in the form, as it was typed. */
export interface ApprovalDraft {
  readonly choice: ScopeChoice;
  readonly type: string;
  readonly key: string;
  readonly fromDay: string;
  readonly toDay: string;
  /** The last day on which the bundle can be fetched. */
  readonly lastDay: string;
  readonly legalBasis: string;
}

const dayOf = (iso: string): string => iso.slice(0, 10);
const dayMs = 86_400_000;

/** Begins with what was asked for. */
export const draftFor = (scope: DossierScope): ApprovalDraft => ({
  choice: 'asked',
  type: scope.kind === 'period' ? '' : scope.type,
  key: scope.kind === 'period' ? '' : scope.key,
  fromDay: scope.kind === 'period' ? dayOf(scope.from) : '',
  toDay: scope.kind === 'period' ? dayOf(new Date(Date.parse(scope.to) - 1).toISOString()) : '',
  lastDay: dayOf(new Date(Date.now() + 30 * dayMs).toISOString()),
  legalBasis: '',
});

const startOf = (day: string): string => `${day}T00:00:00.000Z`;

/** The last day belongs to the period. */
const endOf = (day: string): string => {
  const at = Date.parse(startOf(day));
  return Number.isNaN(at) ? '' : new Date(at + dayMs).toISOString();
};

const scopeOf = ({ choice, type, key, fromDay, toDay }: ApprovalDraft): object | null => {
  if (choice === 'asked') return null;
  if (choice === 'period') return { kind: 'period', from: startOf(fromDay), to: endOf(toDay) };
  return { kind: choice, type: type.trim(), key: key.trim() };
};

export const toApprovalBody = (draft: ApprovalDraft) => ({
  scope: scopeOf(draft),
  endsAt: findEnd(draft.lastDay) ?? '',
  legalBasis: draft.legalBasis.trim(),
});

const body: z.ZodType = ApproveAuditorRequest.request.body;

/** Of its fields: `scope`, `endsAt` and `legalBasis`. */
export const findApprovalFaults = (draft: ApprovalDraft, text: Text): ReadonlyMap<string, string> =>
  findFaults(body, toApprovalBody(draft), text, 'request');
