import { actorRef, requireActor } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import type { AuditorRequestSide, AuditorRequestStep, AuditorRequestStepName } from '../../../../contracts';

export interface NewStep {
  readonly requestId: string;
  readonly step: AuditorRequestStepName;
  readonly side: AuditorRequestSide;
  /** Canonical JSON; can be erased. */
  readonly detail: string;
}

/** What happened to a request, for whoever sees it, and the event of the ledger that proves it, for the team whose records they are. */
export const insertRequestStep = async (sql: Sql, { requestId, step, side, detail }: NewStep): Promise<void> => {
  await sql.query({
    name: 'insert-auditor-request-step',
    text: `
      insert into luminous.auditor_request_step (request_id, step, side, actor, event_id)
      select r.id, $2::text, $3::text, $4::text, ledger.emit('access', $2::text, 'auditor_requests', r.id, r.team_id, $5::text)
        from luminous.auditor_request r
       where r.id = $1::text`,
    values: [requestId, step, side, actorRef(requireActor()), detail],
  });
};

type StepRow = Omit<AuditorRequestStep, 'at'> & { readonly at: Date };

const mostSteps = 1000;

/** The latest, the earliest of them first; with who it was where it was somebody of this side, or on all sides. */
export const listRequestSteps = async (
  sql: Sql,
  requestId: string,
  { seenFrom, only = null }: { readonly seenFrom: AuditorRequestSide; readonly only?: AuditorRequestStepName | null },
): Promise<AuditorRequestStep[]> => {
  const { rows } = await sql.query<StepRow>({
    name: 'list-auditor-request-steps',
    text: `
      select s.at, s.step, s.side, case when $2::text <> 'asker' or s.side = 'asker' then s.actor end as actor, s.event_id::text as event
        from luminous.auditor_request_step s
       where s.request_id = $1::text and ($3::text is null or s.step = $3::text)
       order by s.id desc
       limit $4::int`,
    values: [requestId, seenFrom, only, mostSteps],
  });
  return rows.reverse().map(({ at, ...step }) => ({ ...step, at: at.toISOString() }));
};
