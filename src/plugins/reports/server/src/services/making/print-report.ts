import type { Core } from '@strapi/types';
import { completePdf } from '../../../../../../lib/pdf/complete-pdf';
import { pdfOf } from '../../../../../../lib/pdf/install-pdf';
import type { DrawnReport, ReportAttachment } from '../../../../contracts';
import type { ClaimedReport } from '../../queries/claim-report';
import type { SettledSnapshot } from './settle-snapshot';

interface ToPrint {
  readonly report: ClaimedReport;
  readonly drawn: DrawnReport;
  readonly kept: SettledSnapshot;
}

export interface PrintedReport {
  readonly name: string;
  readonly bytes: Buffer;
  readonly pageCount: number;
}

/** What the document is made of, for programs. */
const manifestOf = ({ report, drawn, kept }: ToPrint): ReportAttachment => {
  const { id, kind, templateVersion, locale, requestedAt } = report;
  const manifest = {
    ...{ report: id, kind, templateVersion, locale, requestedAt: requestedAt.toISOString() },
    ...{ order: kept.order, snapshot: kept.snapshot },
    attachments: drawn.attachments.map(({ name, contentType, description, bytes }) => ({
      name,
      contentType,
      description,
      sizeBytes: bytes.length,
    })),
  };
  return {
    name: 'manifest.json',
    contentType: 'application/json',
    description: 'What this report is made of',
    bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  };
};

/** @throws Problem pdf.busy, pdf.unavailable */
export const printReport = async (strapi: Core.Strapi, wanted: ToPrint): Promise<PrintedReport> => {
  const { drawn, report, kept } = wanted;
  const pages = await pdfOf(strapi).render(drawn.html);
  const { bytes, pageCount } = await completePdf(pages, {
    title: drawn.title,
    subject: `${report.kind} · ${kept.snapshot.id}`,
    createdAt: report.requestedAt,
    attachments: [...drawn.attachments, manifestOf(wanted)],
  });
  return { name: drawn.fileName, bytes, pageCount };
};
