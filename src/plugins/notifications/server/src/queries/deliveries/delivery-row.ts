import type { Delivery } from '../../../../contracts';

export interface DeliveryRow extends Pick<Delivery, 'id' | 'channel' | 'state' | 'types' | 'attemptCount' | 'answer'> {
  readonly team_slug: string;
  readonly team_name: string;
  readonly person_id: string;
  readonly person_name: string | null;
  readonly person_email: string | null;
  readonly next_attempt_at: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** Of `luminous.delivery d`, `teams t`, `up_users u`. */
export const deliveryColumns = `
  d.id::text as id, d.channel, d.state, d.provider_answer as answer, d.next_attempt_at, d.created_at, d.updated_at,
  t.slug as team_slug, t.name as team_name, d.person_id, nullif(u.name, '') as person_name, u.email as person_email,
  (select count(*)::int from luminous.delivery_attempt a where a.delivery_id = d.id) as "attemptCount",
  array(select distinct n.type from luminous.delivery_notification dn join luminous.notification n on n.id = dn.notification_id
         where dn.delivery_id = d.id order by n.type) as types`;

export const deliverySource = `
  luminous.delivery d join teams t on t.document_id = d.team_id left join up_users u on u.document_id = d.person_id`;

export const toDelivery = (row: DeliveryRow): Delivery => {
  const { id, channel, state, types, attemptCount, answer } = row;
  return {
    ...{ id, channel, state, types, attemptCount, answer },
    team: { slug: row.team_slug, name: row.team_name },
    person: { id: row.person_id, name: row.person_name, email: row.person_email },
    nextAttemptAt: state === 'due' ? (row.next_attempt_at?.toISOString() ?? null) : null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
};
