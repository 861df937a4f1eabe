import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Problem } from '../../../../../../lib/problem';
import { makeQrCode } from '../../../../../../lib/qr-code';
import { exportProblems } from '../../../../contracts';
import { HistoryPage } from './history-page';
import type { HistoryDocument } from './read-document';
import type { DocumentLanguage } from './words/words-of';

/** Beyond it a document takes too long to make, and nobody reads it. */
const mostCharacters = 3_000_000;

/** Opens the log at this checkpoint; behind the address, what must be found there. */
export const composePointer = ({ origin, size, root, address }: NonNullable<HistoryDocument['checkpoint']>): string =>
  `${address}#${new URLSearchParams({ origin, size, root }).toString()}`;

/** @throws Problem ledger.document-too-long */
export const composeDocument = async (document: HistoryDocument, language: DocumentLanguage): Promise<string> => {
  const { checkpoint } = document;
  const qrCode = checkpoint === null ? null : await makeQrCode(composePointer(checkpoint));
  const page = renderToStaticMarkup(createElement(HistoryPage, { language, document, qrCode }));
  if (page.length > mostCharacters) {
    throw new Problem(exportProblems['ledger.document-too-long'], 'The values that were changed fill too many pages.');
  }
  return `<!doctype html>${page}`;
};
