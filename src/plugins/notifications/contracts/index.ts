import { z } from 'zod';
import { defineEvent } from '../../../lib/define-event';
import type { Sql } from '../../../lib/database';
import { serviceDoor } from '../../../lib/service-door';
import type { Team } from '../../teams/contracts';
import type { Appraisal, ToAppraise } from './appraisal';
import type { NewNotification } from './notification';
import type { JudgedObservation } from './judged-observation';
import type { MailSubscription } from './mail-subscription';
import type { ObservationSource } from './observation-source';
import type { Threshold, ThresholdRule } from './threshold';

export type { Locale } from '../../teams/contracts';
export * from './appraisal';
export * from './delivery';
export * from './delivery-routes';
export * from './exceedance';
export * from './exceedance-routes';
export * from './inbox';
export * from './judged-observation';
export * from './mail-subscription';
export * from './notification';
export { Channel, NotificationSeverity, NotificationType } from './notification-type';
export * from './observation-source';
export * from './preference-routes';
export * from './preferences';
export * from './push';
export * from './threshold';
export * from './threshold-preview';
export * from './threshold-routes';

/** Told by whoever records observations: how many, about how many subjects, under what label a reader knows them. */
export const ObservationsRecorded = defineEvent({
  name: 'observations.recorded',
  payload: z.object({
    teamName: z.string(),
    /** Where they can be read, below /api, is said by `link`. */
    source: z.object({ kind: z.string(), id: z.string(), label: z.string(), link: z.string().optional() }),
    /** live: new findings; backfill: history being brought in. Told by the sender, never guessed. */
    mode: z.enum(['live', 'backfill']).default('live'),
    observationCount: z.number().int().min(0),
    subjectCount: z.number().int().min(0),
    /** How many each group of subjects has, by what people call it; some of them where there are many. */
    groups: z.array(z.object({ name: z.string(), count: z.int().min(1) })).default([]),
  }),
});
export type ObservationsRecorded = z.infer<typeof ObservationsRecorded.payload>;

/** Told by whoever takes back what a source had brought: what it had superseded stands again. */
export const ObservationsWithdrawn = defineEvent({
  name: 'observations.withdrawn',
  payload: z.object({ source: z.object({ kind: z.string(), id: z.string(), link: z.string().optional() }) }),
});
export type ObservationsWithdrawn = z.infer<typeof ObservationsWithdrawn.payload>;

/** Told when thresholds of these quantities came into force, changed or ended. */
export const ThresholdsChanged = defineEvent({
  name: 'thresholds.changed',
  payload: z.object({ quantities: z.array(z.string()) }),
});
export type ThresholdsChanged = z.infer<typeof ThresholdsChanged.payload>;

/** A rule that is to become a threshold. */
export interface NewThreshold {
  readonly rule: ThresholdRule;
  /** Nobody is told before somebody of the team confirms it. */
  readonly isProposal: boolean;
}

export interface NotificationsService {
  /** Where the observations are that thresholds watch, and what their names mean. */
  registerObservationSource(source: ObservationSource): void;
  /** The caller works for the team already. @throws Problem threshold.unknown-name, threshold.unit-unfit */
  createThreshold(team: Team, wanted: NewThreshold): Promise<Threshold>;
  /** What the team's thresholds say of these observations, each by itself; those that do not stand are left out. */
  judgeObservations(teamId: string, ids: readonly string[]): Promise<JudgedObservation[]>;
  /** What the team's thresholds say of some days, read with this connection; for who sees the team's own. */
  appraise(sql: Sql, teamId: string, asked: ToAppraise): Promise<Appraisal>;
  /**
   * Tells whoever it concerns, in the transaction of whoever makes it true; best last in it, since others who tell the same team wait. The
   * contents have the shape of their type: `domain/notification-types/contents.ts`.
   */
  notify(sql: Sql, told: NewNotification): Promise<void>;
  /** What the link in a mail is about, for whoever holds it; null when we did not make it, or nothing is stopped by it. Changes nothing. */
  findMailSubscription(token: string): Promise<MailSubscription | null>;
  /** Stops those mails to the person whom the link names, or sends them again. Any number of times comes to the same. */
  changeMailSubscription(token: string, isMailed: boolean): Promise<MailSubscription | null>;
  /** Tells people live for as long as this server runs. Stopping sends them to another. */
  startLive(): { stop(): Promise<void> };
  /** Sends what is due by mail and push for as long as this server runs. */
  startCourier(): { stop(): Promise<void> };
}

export const notificationsService = serviceDoor<NotificationsService>('plugin::notifications.notifications');
