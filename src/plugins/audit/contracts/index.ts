import type { Sql } from '../../../lib/database';
import { serviceDoor } from '../../../lib/service-door';

export * from './alarms';
export * from './auditor-request';
export * from './auditor-request-routes';
export * from './checkpoint-mails';
export * from './export';
export * from './history';
export * from './proof';
export * from './retention';
export * from './retention-class';

/** What a check of the whole ledger found; all is well when there are no findings. */
export interface LedgerCheck {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly rows: number;
  readonly findings: readonly { readonly code: string; readonly where: string }[];
}

/** Something that happened to no row: somebody came in, took something away, looked at something. */
export interface Happening {
  /** `identity`: who came in; `access`: who took or saw what. */
  readonly kind: 'identity' | 'access';
  readonly action: string;
  /** About which record, where it is about one. */
  readonly type?: string;
  readonly key?: string;
  readonly teamId?: string | null;
  /** What else there is to tell; can be erased. Never a secret. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** That somebody reads a record. */
export interface View {
  /** Its table. */
  readonly type: string;
  readonly key: string;
}

/** Which checkpoint: how many events the log had, and the root over all of them, as base64. */
export interface CheckpointName {
  readonly size: string;
  readonly root: string;
}

export interface AuditService {
  /** Puts the change trigger on every recorded table. Owner only; throws when a table is neither declared nor reviewed. */
  installCapture(sql: Sql): Promise<void>;
  /** On record when this returns, whatever becomes of the request. Who cannot be recorded is given nothing. @throws Problem server.unavailable */
  record(happening: Happening): Promise<void>;
  /**
   * Records a read as the type says (`pluginOptions.audit.reads`): each one, one of so many, or none; and each one of another team's guests.
   * Before the answer is given, with no connection held. @throws Problem server.unavailable
   */
  recordView(view: View): Promise<void>;
  /** The newest signed checkpoint of the log; null before the first. */
  findCheckpoint(sql: Sql): Promise<CheckpointName | null>;
  /** Reads everything; for a command or the night. */
  checkLedger(): Promise<LedgerCheck>;
  /** Makes the key that is set the one that signs. Answers its verifier key. */
  rotateKey(): Promise<string>;
  /** Seals for as long as this node leads; null where it was not given the means. Stopping waits for the stroke under way. */
  startSealer(): { stop(): Promise<void> } | null;
}

export const auditService = serviceDoor<AuditService>('plugin::audit.audit');
