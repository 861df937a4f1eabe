import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { InTeam, usualInTeam } from '../../teams/contracts/usual';
import { NewReport, Report, ReportKind, ReportLocale, ReportOrder, ReportPreview, reportProblems } from './report';

const read = { access: ['staff', 'key', 'member'], needs: 'reports.read', tag: 'Reports' } as const;
const make = { access: ['staff', 'key', 'member'], needs: 'reports.create', tag: 'Reports' } as const;
const one = { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam };
const answer = z.object({ data: Report });

export const ListReportKinds = defineContract({
  operationId: 'listReportKinds',
  method: 'GET',
  path: '/report-kinds',
  summary: 'List the kinds of reports that there are',
  ...read,
  request: { query: InTeam },
  responses: {
    200: {
      description: 'All of them.',
      body: z.object({ data: z.array(z.object({ kind: ReportKind, version: z.int(), locales: z.array(ReportLocale) })) }),
    },
  },
  problems: usualInTeam,
});

export const ListReports = defineContract({
  operationId: 'listReports',
  method: 'GET',
  path: '/reports',
  summary: 'List the reports of a team',
  ...read,
  request: {
    query: InTeam.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Page size.' }),
      cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: { description: 'One page, the newest first.', body: z.object({ data: z.array(Report), next: z.string().nullable() }) },
  },
  problems: usualInTeam,
});

export const GetReport = defineContract({
  operationId: 'getReport',
  method: 'GET',
  path: '/reports/:id',
  summary: 'Read how a report stands',
  ...read,
  request: one,
  responses: { 200: { description: 'The report.', body: answer } },
  problems: usualInTeam,
});

export const PreviewReport = defineContract({
  operationId: 'previewReport',
  method: 'POST',
  path: '/reports/preview',
  summary: 'See what a report would hold',
  ...make,
  request: { query: InTeam, body: ReportOrder },
  responses: { 200: { description: 'How much of what.', body: z.object({ data: ReportPreview }) } },
  problems: [...usualInTeam, reportProblems['report.subject-unknown']],
});

export const CreateReport = defineContract({
  operationId: 'createReport',
  method: 'POST',
  path: '/reports',
  summary: 'Have a report made',
  description:
    'It is made in the background: ask for it until it is `ready`, then fetch its file. With the snapshot of another report it prints the ' +
    'same numbers, whatever has changed since.',
  ...make,
  request: { query: InTeam, body: NewReport },
  responses: { 202: { description: 'The report, which waits for its turn.', body: answer } },
  problems: [
    ...usualInTeam,
    reportProblems['report.kind-unknown'],
    reportProblems['report.subject-unknown'],
    reportProblems['report.snapshot-unfit'],
    reportProblems['report.too-many-waiting'],
    reportProblems['report.too-large'],
  ],
});

export const DownloadReport = defineContract({
  operationId: 'downloadReport',
  method: 'GET',
  path: '/reports/:id/file',
  summary: 'Fetch a report as PDF',
  description: 'With the results as CSV and a manifest attached to it. That it was fetched is recorded before the first byte leaves.',
  ...read,
  request: one,
  responses: { 200: { description: 'The document.', contentTypes: ['application/pdf'] } },
  problems: [...usualInTeam, reportProblems['report.not-ready']],
});
