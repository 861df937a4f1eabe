import { toAction } from '../../domain/history/name-deed';

export interface EventFilter {
  /** Team id; every team's where it is left out. */
  readonly team?: string | undefined;
  readonly actor?: string | undefined;
  readonly type?: string | undefined;
  readonly key?: string | undefined;
  readonly action?: string | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const conditions: Readonly<Record<keyof EventFilter, (place: string, event: string) => string>> = {
  team: (place, event) => `${event}.team_id = ${place}::text`,
  actor: (place, event) => `${event}.actor = ${place}::text`,
  type: (place, event) => `${event}.table_name = ${place}::text`,
  key: (place, event) => `${event}.row_key = ${place}::text`,
  action: (place, event) => `${event}.action = ${place}::text`,
  kind: (place, event) => `${event}.kind = ${place}::text`,
  // Not by the index of times: ids, in whose order events are listed, have been narrowed to the period before.
  from: (place, event) => `(${event}.recorded_at >= ${place}::timestamptz) is true`,
  to: (place, event) => `(${event}.recorded_at < ${place}::timestamptz) is true`,
};

/** Only what is asked for stands in the statement, so that each filter is answered by its own index. */
export const composeFilter = (filter: EventFilter, firstPlace: number) => {
  const asked = (Object.keys(conditions) as (keyof EventFilter)[]).flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [{ name, value: name === 'action' ? toAction(value) : value }];
  });
  return {
    values: asked.map(({ value }) => value),
    of: (event: string): string =>
      ['true', ...asked.map(({ name }, at) => conditions[name](`$${String(firstPlace + at)}`, event))].join(' and '),
  };
};
