import type { Core } from '@strapi/types';

/** Requests a minute. */
export interface RateLimits {
  readonly key: number;
  readonly person: number;
  readonly team: number;
  readonly address: number;
}

/** How a server takes part in sealing the ledger; without a database of the sealer's, not at all. */
export interface LedgerSettings {
  readonly databaseUrl: string | undefined;
  readonly signingKey: string | undefined;
  readonly signingKeyFile: string | undefined;
  /** What checkpoints call the log. */
  readonly origin: string;
}

/** By which push services know this installation. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly subject: string;
}

export interface PushSettings {
  /** Null: nothing is pushed. */
  readonly keys: PushKeys | null;
  /** Services beside the well-known ones. */
  readonly services: readonly string[];
}

/** For how many years values of the past are kept in the ledger, by class. */
export interface RetentionYears {
  readonly regulated: number;
  readonly settings: number;
  readonly access: number;
}

/** The typed door to config/app.ts, whose keys these are. */
export interface Settings {
  readonly isMigrating: boolean;
  readonly databaseUrl: string;
  readonly staffToken: string;
  readonly staffEmail: string;
  readonly supportEmail: string;
  readonly publicUrl: string;
  readonly spoolDir: string;
  readonly importMaxBytes: number;
  /** An import that takes longer is accepted (202) and goes on. */
  readonly importAnswerWithinMs: number;
  readonly jobConcurrency: number;
  /** Mails and pushes that a server sends at a time. */
  readonly deliveryConcurrency: number;
  /** How long the link of an invitation works. */
  readonly fileMaxBytes: number;
  /** Signs short-lived links. */
  readonly linkSecret: string;
  readonly invitationDays: number;
  /** The browser that documents are printed with. */
  readonly browserPath: string | undefined;
  readonly ledger: LedgerSettings;
  readonly push: PushSettings;
  /** By table, how many reads one recorded read stands for, in place of what the types say; 0 records none. */
  readonly readShares: Readonly<Record<string, 'all' | number>>;
  readonly retention: RetentionYears;
  readonly rateLimits: RateLimits;
}

export const settings = (strapi: Core.Strapi): Settings => strapi.config.get<Settings>('app');
