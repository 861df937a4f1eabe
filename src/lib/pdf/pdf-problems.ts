import { defineProblems } from '../problem';

export const pdfProblems = defineProblems({
  'pdf.busy': {
    status: 503,
    title: 'Too many documents are being made at once',
    remedy: 'Try again in a few seconds.',
  },
  'pdf.unavailable': {
    status: 503,
    title: 'The document could not be made',
    remedy: 'Try again in a minute; if it persists, quote the request id to support.',
  },
});
