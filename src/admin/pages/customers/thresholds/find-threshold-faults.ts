import type { z } from 'zod';
import type { Refusal } from '../../../shared/call';
import { isTextKey, type Text } from '../../../shared/use-text';
import type { ThresholdDraft, ThresholdField } from './threshold-draft';

type Faults = ReadonlyMap<string, string>;

const renamed: Readonly<Record<string, ThresholdField>> = {
  'scope.code': 'scopeCode',
  scope: 'scopeCode',
  'season.from': 'seasonFrom',
  'season.to': 'seasonTo',
  season: 'seasonFrom',
  'occurrences.needed': 'needed',
  'occurrences.of': 'of',
  occurrences: 'needed',
};

const limitField = (name: 'warning' | 'critical', { operator }: Pick<ThresholdDraft, 'operator'>): ThresholdField =>
  operator === 'outside' ? `${name}Low` : `${name}At`;

/** Which field a path of the rule stands in. */
const fieldOf = (path: string, draft: Pick<ThresholdDraft, 'operator'>): string => {
  const [first = ''] = path.split('.');
  if (first === 'warning' || first === 'critical') return limitField(first, draft);
  return renamed[path] ?? first;
};

const say = (text: Text, field: string, what: 'invalid' | 'unknown'): string => {
  const key = `threshold.${field}.${what}`;
  return text(isTextKey(key) ? key : 'customer.invalid');
};

/** What the contract has against a draft, field by field: the same schema decides on the server. */
export const findThresholdFaults = (schema: z.ZodType, body: object, draft: Pick<ThresholdDraft, 'operator'>, text: Text): Faults => {
  const parsed = schema.safeParse(body);
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.map(String).join('.'));
  return new Map(
    paths.map((path) => {
      const field = fieldOf(path, draft);
      return [field, say(text, field, 'invalid')];
    }),
  );
};

/** What only the server knows: whether the names of a rule mean something for this customer. `at` is where the rule stands in the body. */
export const readThresholdFaults = (
  refusal: Refusal | null,
  at: 'rule.' | '',
  draft: Pick<ThresholdDraft, 'operator'>,
  text: Text,
): Faults =>
  new Map(
    (refusal?.issues ?? [])
      .filter(({ path }) => path.startsWith(at))
      .map(({ path }) => {
        const field = fieldOf(path.slice(at.length), draft);
        return [field, say(text, field, 'unknown')];
      }),
  );
