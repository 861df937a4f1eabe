import type { Sql } from '../../../../../../lib/database';
import type { NotificationContents, NotificationSubject, NotificationType } from '../../../../contracts';
import { composeTellings, type ExceedanceTold } from '../../domain/exceedance/compose-tellings';
import { notify } from '../notify';
import { groupBy } from '../../domain/group-by';
import type { Outcome } from './evaluate-chunk';

interface Came {
  readonly teamId: string;
  readonly source: { readonly kind: string; readonly id: string; readonly link?: string | undefined };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** So many are named. How many there are is counted, and the list of exceedances shows all of them. */
const mostNamed = 20;

const contentsOf = (told: readonly ExceedanceTold[]): NotificationContents => ({
  exceedances: told.length,
  places: unique(told.map(({ name }) => name)).slice(0, mostNamed),
  quantities: unique(told.map(({ quantity }) => quantity)).slice(0, mostNamed),
  findings: told.slice(0, mostNamed).map(({ name, amount, limit }) => `${name}: ${amount} (${limit})`),
});

const aboutOf = (told: readonly ExceedanceTold[]): NotificationSubject[] =>
  unique(told.flatMap(({ exceedance }) => exceedance ?? []))
    .slice(0, mostNamed)
    .map((key) => ({ type: 'exceedances', key, link: `/exceedances/${key}` }));

/** What belongs to one place and weighs the same is told at once; history that is brought in, all of it at once. */
const keyOf = ({ severity, reach, place }: ExceedanceTold): string =>
  JSON.stringify(reach === 'digest' ? [severity, reach] : [severity, reach, place]);

/** In the transaction that stores what was decided: who was told and what is stored never differ. */
export const tellOutcomes =
  ({ teamId, source }: Came) =>
  async (sql: Sql, outcomes: readonly Outcome[]): Promise<void> => {
    const told = outcomes.flatMap(({ decided, changes }) => composeTellings(decided, changes));
    for (const [key, group] of groupBy(told, keyOf)) {
      const [first] = group;
      if (first === undefined) continue;
      const type: NotificationType = first.severity;
      const isHistorical = first.reach !== 'alert';
      const about =
        first.reach === 'digest' ? [{ type: source.kind, key: source.id, link: source.link ?? '/exceedances' }] : aboutOf(group);
      await notify(sql, { teamId, type, eventKey: key, isHistorical, contents: contentsOf(group), about });
    }
  };
