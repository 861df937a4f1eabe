// @ts-check
import { createRequire } from 'node:module';
import { inProject } from '../../launcher/core/paths.mjs';

/**
 * The product's own code that prints reports, as it is compiled; typed here, as far as it is used, because it is loaded only when the
 * benchmark has built it.
 * @typedef {{ readonly name: string, readonly contentType: string, readonly description: string, readonly bytes: Buffer }} Attachment
 * @typedef {{ readonly html: string, readonly title: string, readonly attachments: readonly Attachment[] }} DrawnReport
 * @typedef {{ readonly render: (html: string) => Promise<Buffer>, readonly stop: () => Promise<void> }} Renderer
 * @typedef {{ createPdfRenderer: (options: { executablePath: string, onFault: (error: unknown) => void }) => Renderer }} Rendering
 * @typedef {{ title: string, subject: string, createdAt: Date, attachments: readonly Attachment[] }} Completion
 * @typedef {{ completePdf: (printed: Buffer, completion: Completion) => Promise<{ bytes: Buffer, pageCount: number }> }} Completing
 * @typedef {{ summaryTemplate: { draw: (drawing: object) => Promise<DrawnReport> } }} Templates
 */
export const loadReportCode = () => {
  const require = createRequire(inProject('package.json'));
  const load = (/** @type {string} */ file) => /** @type {unknown} */ (require(inProject('dist/src', file)));
  const { createPdfRenderer } = /** @type {Rendering} */ (load('lib/pdf/create-pdf-renderer.js'));
  const { completePdf } = /** @type {Completing} */ (load('lib/pdf/complete-pdf.js'));
  const { summaryTemplate } = /** @type {Templates} */ (load('api/report/templates/summary/summary-template.js'));
  return { createPdfRenderer, completePdf, summaryTemplate };
};
