import type { Sql } from '../../../lib/database';
import type { Team } from '../../teams/contracts';
import type { ReportLocale, ReportOrder, ReportPreview, ReportSnapshot } from './report';

/** What is true at one moment, as plain JSON. Templates draw from it and from nothing else. */
export interface TakenSnapshot {
  readonly data: unknown;
  /** What it tells, by the ids of the records: a change of one of them supersedes the reports. */
  readonly recordIds: readonly string[];
}

export interface ReportAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly description: string;
  readonly bytes: Buffer;
}

/** A page in HTML that needs nothing but itself; all text in it is escaped. */
export interface DrawnReport {
  readonly html: string;
  readonly title: string;
  readonly fileName: string;
  readonly attachments: readonly ReportAttachment[];
}

export interface Drawing {
  readonly report: { readonly id: string; readonly kind: string; readonly templateVersion: number; readonly requestedAt: string };
  readonly order: ReportOrder;
  readonly locale: ReportLocale;
  readonly snapshot: ReportSnapshot;
  readonly data: unknown;
  /** Where readers find the product. */
  readonly publicUrl: string;
}

export interface ReportTemplate {
  readonly kind: string;
  /** Goes up whenever the same snapshot would come to other pages. */
  readonly version: number;
  readonly locales: readonly ReportLocale[];
  /** Pure but for its fonts and pictures: the same drawing comes to the same bytes. */
  readonly draw: (drawing: Drawing) => Promise<DrawnReport>;
}

/** Where the numbers of reports come from. One layer registers it; the actor sees the rows of the team alone. */
export interface ReportSource {
  /** @throws Problem report.subject-unknown */
  readonly preview: (sql: Sql, team: Team, order: ReportOrder) => Promise<ReportPreview>;
  /** All reads see one moment. @throws Problem report.subject-unknown, report.too-large */
  readonly takeSnapshot: (sql: Sql, team: Team, order: ReportOrder) => Promise<TakenSnapshot>;
  /** Records that something that came in, or was taken back, may have changed: by its id. */
  readonly listConcerned: (sql: Sql, teamId: string, sourceId: string) => Promise<string[]>;
  /** How many of these records do not count any more as they are told. */
  readonly countChanged: (sql: Sql, teamId: string, recordIds: readonly string[]) => Promise<number>;
  readonly templates: readonly ReportTemplate[];
}
