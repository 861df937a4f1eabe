import { z } from 'zod';
import { Exceedance } from '../../../plugins/notifications/contracts/exceedance';
import { Threshold } from '../../../plugins/notifications/contracts/threshold';
import { ExportRow } from '../../export/contracts/row';
import { Station } from '../../station/contracts/station';

export const Outcome = z.enum(['clear', 'warning', 'critical', 'indeterminate', 'undecidable', 'unruled']);
export type Outcome = z.infer<typeof Outcome>;

export const ReportedResult = ExportRow.extend({
  /** What the team's thresholds say of it by itself. */
  outcome: Outcome,
  /** Which version of which threshold said so. */
  ruleId: z.string().nullable(),
});
export type ReportedResult = z.infer<typeof ReportedResult>;

export const ReportedTeam = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  timeZone: z.string().nullable(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  brandColour: z.string().nullable(),
});
export type ReportedTeam = z.infer<typeof ReportedTeam>;

const ReportedSite = z.object({ code: z.string(), name: z.string(), approvalNumber: z.string().nullable() });
export type ReportedSite = z.infer<typeof ReportedSite>;

const ReportedThreshold = Threshold.pick({ id: true, version: true, versionId: true, quantityName: true, rule: true });
export type ReportedThreshold = z.infer<typeof ReportedThreshold>;

/** All that the templates draw from, as it was at one moment. Kept for as long as the reports: what is in it is added to, never renamed. */
export const ReportData = z.object({
  version: z.literal(1),
  team: ReportedTeam,
  sites: z.array(ReportedSite),
  stations: z.array(Station),
  /** By station, what was measured, and time. */
  results: z.array(ReportedResult),
  thresholds: z.array(ReportedThreshold),
  exceedances: z.array(Exceedance),
});
export type ReportData = z.infer<typeof ReportData>;
