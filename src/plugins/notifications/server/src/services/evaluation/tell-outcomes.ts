import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import type { NotificationSubject } from '../../../../contracts';
import { composeTellings, type ExceedanceTold } from '../../domain/exceedance/compose-tellings';
import { groupBy } from '../../domain/group-by';
import { gather } from '../../domain/notification-types/tally';
import { notify } from '../notify';
import { listNamed } from '../sources/list-named';
import type { Outcome } from './evaluate-chunk';

interface Came {
  readonly teamId: string;
  readonly source: { readonly kind: string; readonly id: string; readonly link?: string | undefined };
}

/** What people call that which was measured. */
const nameQuantities = async (strapi: Core.Strapi, sql: Sql, teamId: string, outcomes: readonly Outcome[]) => {
  const quantities = [...new Set(outcomes.map(({ decided: { facts } }) => facts.quantity))];
  const named = await listNamed(strapi, sql, teamId, { quantities, groups: [], subjects: [] });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return ({ quantity, variant }: Outcome['decided']['facts']): string => {
    const name = names.get(quantity) ?? quantity;
    return variant === null ? name : `${name} (${variant})`;
  };
};

const aboutOf = (told: readonly ExceedanceTold[]): NotificationSubject[] =>
  [...new Set(told.flatMap(({ exceedance }) => exceedance ?? []))].map((key) => ({
    type: 'exceedances',
    key,
    link: `/exceedances/${key}`,
  }));

/** What belongs to one place and weighs the same is told at once; history that is brought in, all of it at once. */
const keyOf = ({ type, reach, place }: ExceedanceTold): string => JSON.stringify(reach === 'digest' ? [type, reach] : [type, reach, place]);

/** In the transaction that stores what was decided: who was told and what is stored never differ. */
export const tellOutcomes =
  (strapi: Core.Strapi, { teamId, source }: Came) =>
  async (sql: Sql, outcomes: readonly Outcome[]): Promise<void> => {
    const hasNews = outcomes.some(({ decided }) => decided.acts.some(({ tells }) => tells !== null));
    if (!hasNews) return;
    const nameOf = await nameQuantities(strapi, sql, teamId, outcomes);
    const told = outcomes.flatMap(({ decided, changes }) => composeTellings(decided, changes, nameOf(decided.facts)));
    for (const [eventKey, group] of groupBy(told, keyOf)) {
      const [first] = group;
      if (first === undefined) continue;
      const { type, reach } = first;
      const cause = reach === 'digest' ? [{ type: source.kind, key: source.id, link: source.link ?? '/exceedances' }] : [];
      const about = [...cause, ...aboutOf(group)];
      const past = reach === 'digest' ? { backfillOf: source.id } : { isHistorical: reach === 'inbox' };
      await notify(sql, { teamId, type, eventKey, ...past, contents: { ...gather(group.map(({ item }) => item)) }, about });
    }
  };
