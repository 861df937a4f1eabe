import type { FieldChange } from '../../../../contracts';
import type { Image } from '../rewind';
import type { State } from './version';

/** What changes with every save and tells a reader nothing. */
const noise: ReadonlySet<string> = new Set([
  'created_at',
  'created_by_id',
  'document_id',
  'id',
  'locale',
  'published_at',
  'updated_at',
  'updated_by_id',
]);

const byName = (one: string, other: string): number => (one < other ? -1 : 1);

export const readValues = (image: Image): Readonly<Record<string, string>> =>
  image === null ? {} : (JSON.parse(image) as Record<string, string>);

const hidden = (field: string, values: 'secret' | 'not-kept' | 'no-longer-kept'): FieldChange => ({
  field,
  before: null,
  after: null,
  values,
  isNoise: noise.has(field),
});

export const isPruned = (...states: readonly State[]): boolean => states.some(({ wasPruned }) => wasPruned === true);

interface Told {
  /** Names of fields that changed, as events say. */
  readonly changed: Iterable<string>;
  readonly secrets: ReadonlySet<string>;
}

/** Field by field, as text: 1.0 and 1.00 differ. */
export const compareStates = (before: State, after: State, { changed, secrets }: Told): FieldChange[] => {
  const concealed = [...secrets].map((field) => hidden(field, 'secret'));
  if (!before.isProven || !after.isProven) {
    const why = isPruned(before, after) ? 'no-longer-kept' : 'not-kept';
    const rest = [...changed].filter((field) => !secrets.has(field)).map((field) => hidden(field, why));
    return [...rest, ...concealed].sort((one, other) => byName(one.field, other.field));
  }
  const [past, present] = [readValues(before.image), readValues(after.image)];
  const shown = [...new Set([...Object.keys(past), ...Object.keys(present)])]
    .map((field) => ({ field, before: past[field] ?? null, after: present[field] ?? null }))
    .filter((change) => change.before !== change.after)
    .map((change): FieldChange => ({ ...change, values: 'shown', isNoise: noise.has(change.field) }));
  return [...shown, ...concealed].sort((one, other) => byName(one.field, other.field));
};
