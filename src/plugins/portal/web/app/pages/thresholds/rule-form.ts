import { z } from 'zod';
import { ThresholdRule } from '../../../../../notifications/contracts/threshold';
import { toInstant, toLocalTime } from '../../parts/local-time';
import type { Rule } from './words';

const Limit = z.object({ at: z.string(), low: z.string(), high: z.string() });

/** What stands in the fields: text, whatever becomes of it. They are called as in the rule, so that a fault is shown where it stands. */
const Fields = z.object({
  quantity: z.string(),
  variant: z.string(),
  unit: z.string(),
  scope: z.object({ kind: z.string(), code: z.string() }),
  operator: z.string(),
  warning: Limit,
  critical: Limit,
  clear: z.string(),
  occurrences: z.object({ needed: z.string(), of: z.string() }),
  clearAfter: z.string(),
  silentAfterDays: z.string(),
  season: z.object({ from: z.string(), to: z.string() }),
  methods: z.string(),
  estimated: z.string(),
  standing: z.string(),
  citation: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string(),
  begin: z.string(),
});
export type RuleFields = z.infer<typeof Fields>;

const noLimit = { at: '', low: '', high: '' };

export const emptyRule: RuleFields = {
  ...{ quantity: '', variant: '', unit: '', scope: { kind: 'team', code: '' }, operator: 'above' },
  ...{ warning: noLimit, critical: noLimit, clear: '', occurrences: { needed: '1', of: '1' }, clearAfter: '1', silentAfterDays: '' },
  ...{ season: { from: '', to: '' }, methods: '', estimated: 'capped', standing: 'operational', citation: '' },
  ...{ effectiveFrom: '', effectiveTo: '', begin: 'at-once' },
};

/** A threshold as it stands, to be changed. */
export const toFields = (rule: Rule): RuleFields => ({
  quantity: rule.quantity,
  variant: rule.variant ?? '',
  unit: rule.unit,
  scope: { kind: rule.scope.kind, code: rule.scope.kind === 'team' ? '' : (rule.scope.code ?? '') },
  operator: rule.operator,
  warning: { ...noLimit, ...rule.warning },
  critical: { ...noLimit, ...rule.critical },
  clear: rule.clear ?? '',
  occurrences: { needed: String(rule.occurrences.needed), of: String(rule.occurrences.of) },
  clearAfter: String(rule.clearAfter),
  silentAfterDays: rule.silentAfterDays === null ? '' : String(rule.silentAfterDays),
  season: rule.season ?? emptyRule.season,
  methods: rule.methods.join('\n'),
  estimated: rule.estimated,
  standing: rule.standing,
  citation: rule.citation ?? '',
  effectiveFrom: toLocalTime(rule.effectiveFrom),
  effectiveTo: toLocalTime(rule.effectiveTo),
  begin: emptyRule.begin,
});

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
/** What is no number becomes none that the contract takes. */
const toNumber = (typed: string): number => (orNull(typed) === null ? Number.NaN : Number(typed));

/** Half a milligram is 0,5 where the language writes it so. */
const toAmount = (typed: string): string => typed.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2');

const toLimit = (isRange: boolean, { at, low, high }: RuleFields['warning']): object | null => {
  if (!isRange) return orNull(at) === null ? null : { at: toAmount(at) };
  return orNull(low) === null && orNull(high) === null ? null : { low: toAmount(low), high: toAmount(high) };
};

export const toScope = ({ kind, code }: RuleFields['scope']): object => (kind === 'team' ? { kind } : { kind, code });

export const toSeason = ({ from, to }: RuleFields['season']): object | null =>
  orNull(from) === null && orNull(to) === null ? null : { from: from.trim(), to: to.trim() };

/** Fields have minutes; a moment that nobody touched stays what it was to the millisecond. */
const toMoment = (typed: string, before: string | null): string | null => (typed === toLocalTime(before) ? before : toInstant(typed));

/** As the contract takes it: what was left empty was not said. */
const toRule = (fields: RuleFields, before: Rule | null): object => {
  const isRange = fields.operator === 'outside';
  return {
    quantity: fields.quantity,
    variant: orNull(fields.variant),
    unit: fields.unit,
    scope: toScope(fields.scope),
    operator: fields.operator,
    warning: toLimit(isRange, fields.warning),
    critical: toLimit(isRange, fields.critical),
    // A range has none, and what was typed before it became one is not meant any more.
    clear: isRange ? null : orNull(toAmount(fields.clear)),
    occurrences: { needed: toNumber(fields.occurrences.needed), of: toNumber(fields.occurrences.of) },
    clearAfter: toNumber(fields.clearAfter),
    silentAfterDays: orNull(fields.silentAfterDays) === null ? null : Number(fields.silentAfterDays),
    season: toSeason(fields.season),
    methods: fields.methods.split('\n').flatMap((method) => orNull(method) ?? []),
    estimated: fields.estimated,
    standing: fields.standing,
    citation: orNull(fields.citation),
    effectiveFrom: toMoment(fields.effectiveFrom, before?.effectiveFrom ?? null),
    effectiveTo: toMoment(fields.effectiveTo, before?.effectiveTo ?? null),
  };
};

/** The field in which a fault of the rule stands. */
const fieldOf = ([first = '', second]: readonly PropertyKey[], { operator }: RuleFields): PropertyKey[] => {
  if (first === 'warning' || first === 'critical') return [first, operator === 'outside' ? (second ?? 'low') : 'at'];
  const inner: Readonly<Record<string, string>> = { scope: 'code', occurrences: 'needed', season: 'from' };
  const place = inner[String(first)];
  return place === undefined ? [first] : [first, second ?? place];
};

/** The rule that the fields say, as the contract's own schema takes it. */
export const composeRuleForm = (before: Rule | null) =>
  Fields.transform((fields, context) => {
    const rule = ThresholdRule.safeParse(toRule(fields, before));
    if (rule.success) return { rule: rule.data, isProposal: fields.begin === 'proposal' };
    for (const { path, message } of rule.error.issues) context.addIssue({ code: 'custom', path: fieldOf(path, fields), message });
    return z.NEVER;
  });
export type Wanted = z.output<ReturnType<typeof composeRuleForm>>;
