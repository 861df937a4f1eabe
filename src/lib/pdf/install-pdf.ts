import type { Core } from '@strapi/types';
import { settings } from '../settings';
import { createPdfRenderer, type PdfRenderer } from './create-pdf-renderer';

const registryName = 'luminous.pdf';

/** Opens no browser yet. */
export const installPdf = (strapi: Core.Strapi): void => {
  const onFault = (error: unknown): void => {
    strapi.log.error('a document could not be made', { error });
  };
  const renderer = createPdfRenderer({ executablePath: settings(strapi).browserPath, onFault });
  strapi.add(registryName, () => renderer);
};

export const pdfOf = (strapi: Core.Strapi): PdfRenderer => strapi.get<PdfRenderer>(registryName);

export const endPdf = async (strapi: Core.Strapi): Promise<void> => pdfOf(strapi).stop();
