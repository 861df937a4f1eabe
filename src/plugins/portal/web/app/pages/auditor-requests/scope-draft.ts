import { z } from 'zod';
import type { DossierScope } from '../../../../../audit/contracts/auditor-request';

const dayMs = 86_400_000;

/** As people choose it. Each kind has its own fields; those of the others do not count. */
export interface ScopeDraft {
  readonly kind: 'all' | 'record' | 'related' | 'period';
  readonly type: string;
  readonly key: string;
  readonly fromDay: string;
  readonly toDay: string;
}

export const emptyScope: ScopeDraft = { kind: 'related', type: 'sites', key: '', fromDay: '', toDay: '' };

const Day = z.iso.date();

const Drawn = z.object({
  kind: z.enum(['all', 'record', 'related', 'period']),
  type: z.string(),
  key: z.string().trim(),
  fromDay: z.string(),
  toDay: z.string(),
});

/** Null for all that was asked for. The last day belongs to the period. */
const toScope = ({ kind, type, key, fromDay, toDay }: ScopeDraft): DossierScope | null => {
  if (kind === 'all') return null;
  if (kind !== 'period') return { kind, type, key };
  const to = new Date(Date.parse(`${toDay}T00:00:00Z`) + dayMs).toISOString();
  return { kind, from: `${fromDay}T00:00:00Z`, to };
};

/** Says which field is not right yet, and becomes what the contract takes. */
export const ScopeFields = Drawn.superRefine(({ kind, key, fromDay, toDay }, context) => {
  const complain = (field: keyof ScopeDraft): void => {
    context.addIssue({ code: 'custom', path: [field], message: 'missing' });
  };
  if ((kind === 'record' || kind === 'related') && key === '') complain('key');
  if (kind !== 'period') return;
  if (!Day.safeParse(fromDay).success) complain('fromDay');
  if (!Day.safeParse(toDay).success || toDay < fromDay) complain('toDay');
}).transform(toScope);
