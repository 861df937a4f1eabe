import type { Threshold } from '../../../../plugins/notifications/contracts';
import { toInstant, toLocal } from '../../../shared/local-time';

/** What stands in the fields: text, whatever it becomes. */
export interface ThresholdDraft {
  readonly quantity: string;
  readonly variant: string;
  readonly unit: string;
  readonly scopeKind: string;
  readonly scopeCode: string;
  readonly operator: string;
  readonly warningAt: string;
  readonly warningLow: string;
  readonly warningHigh: string;
  readonly criticalAt: string;
  readonly criticalLow: string;
  readonly criticalHigh: string;
  readonly clear: string;
  readonly needed: string;
  readonly of: string;
  readonly clearAfter: string;
  readonly silentAfterDays: string;
  readonly seasonFrom: string;
  readonly seasonTo: string;
  readonly methods: string;
  readonly estimated: string;
  readonly standing: string;
  readonly citation: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
}
export type ThresholdField = keyof ThresholdDraft;

export const emptyThreshold: ThresholdDraft = {
  quantity: '',
  variant: '',
  unit: '',
  scopeKind: 'team',
  scopeCode: '',
  operator: 'above',
  warningAt: '',
  warningLow: '',
  warningHigh: '',
  criticalAt: '',
  criticalLow: '',
  criticalHigh: '',
  clear: '',
  needed: '1',
  of: '1',
  clearAfter: '1',
  silentAfterDays: '',
  seasonFrom: '',
  seasonTo: '',
  methods: '',
  estimated: 'capped',
  standing: 'operational',
  citation: '',
  effectiveFrom: '',
  effectiveTo: '',
};

type Rule = Threshold['rule'];
type Limit = Rule['warning'];

const atOf = (limit: Limit): string => (limit !== null && 'at' in limit ? limit.at : '');
const endsOf = (limit: Limit): { low: string; high: string } => (limit !== null && 'low' in limit ? limit : { low: '', high: '' });

const spell = (known: string | number | null): string => String(known ?? '');

/** A threshold as it stands, to be changed. */
export const toDraft = ({ rule }: Threshold): ThresholdDraft => ({
  quantity: rule.quantity,
  variant: spell(rule.variant),
  unit: rule.unit,
  scopeKind: rule.scope.kind,
  scopeCode: rule.scope.kind === 'team' ? '' : (rule.scope.code ?? ''),
  operator: rule.operator,
  warningAt: atOf(rule.warning),
  warningLow: endsOf(rule.warning).low,
  warningHigh: endsOf(rule.warning).high,
  criticalAt: atOf(rule.critical),
  criticalLow: endsOf(rule.critical).low,
  criticalHigh: endsOf(rule.critical).high,
  clear: spell(rule.clear),
  needed: String(rule.occurrences.needed),
  of: String(rule.occurrences.of),
  clearAfter: String(rule.clearAfter),
  silentAfterDays: spell(rule.silentAfterDays),
  seasonFrom: rule.season?.from ?? '',
  seasonTo: rule.season?.to ?? '',
  methods: rule.methods.join('\n'),
  estimated: rule.estimated,
  standing: rule.standing,
  citation: spell(rule.citation),
  effectiveFrom: toLocal(rule.effectiveFrom),
  effectiveTo: toLocal(rule.effectiveTo),
});

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
const toNumberOrNull = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
const toNumber = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));

const toLimit = (isRange: boolean, at: string, low: string, high: string): object | null => {
  if (!isRange) return orNull(at) === null ? null : { at: at.trim() };
  return orNull(low) === null && orNull(high) === null ? null : { low: low.trim(), high: high.trim() };
};

export const toScope = ({ scopeKind: kind, scopeCode: code }: Pick<ThresholdDraft, 'scopeKind' | 'scopeCode'>): object =>
  kind === 'team' ? { kind } : { kind, code: code.trim() };

export const toSeason = ({ seasonFrom, seasonTo }: Pick<ThresholdDraft, 'seasonFrom' | 'seasonTo'>): object | null =>
  orNull(seasonFrom) === null && orNull(seasonTo) === null ? null : { from: seasonFrom.trim(), to: seasonTo.trim() };

/** Fields have minutes; a moment that nobody touched stays what it was to the millisecond. */
const toMoment = (typed: string, before: string | null): string | null => (typed === toLocal(before) ? before : toInstant(typed));

/** As the contract takes it: what was left empty was not said. */
export const toRule = (draft: ThresholdDraft, before: Rule | null): object => {
  const isRange = draft.operator === 'outside';
  return {
    quantity: draft.quantity.trim(),
    variant: orNull(draft.variant),
    unit: draft.unit.trim(),
    scope: toScope(draft),
    operator: draft.operator,
    warning: toLimit(isRange, draft.warningAt, draft.warningLow, draft.warningHigh),
    critical: toLimit(isRange, draft.criticalAt, draft.criticalLow, draft.criticalHigh),
    // A range has none, and what was typed before it became one is not meant any more.
    clear: isRange ? null : orNull(draft.clear),
    occurrences: { needed: toNumber(draft.needed), of: toNumber(draft.of) },
    clearAfter: toNumber(draft.clearAfter),
    silentAfterDays: toNumberOrNull(draft.silentAfterDays),
    season: toSeason(draft),
    methods: draft.methods
      .split('\n')
      .map((method) => method.trim())
      .filter((method) => method !== ''),
    estimated: draft.estimated,
    standing: draft.standing,
    citation: orNull(draft.citation),
    effectiveFrom: toMoment(draft.effectiveFrom, before?.effectiveFrom ?? null),
    effectiveTo: toMoment(draft.effectiveTo, before?.effectiveTo ?? null),
  };
};
