import { defineProblems } from '../../../lib/problem';

export const exportProblems = defineProblems({
  'export.not-expressible': {
    status: 422,
    title: 'Some results cannot be told in this format',
    remedy: 'Add what is missing, see "obstacles"; or export with omit=true, which leaves these results out and tells how many.',
  },
  'export.too-large': {
    status: 422,
    title: 'There are more results than this format can hold',
    remedy: 'Narrow the filters, or export as CSV.',
  },
});
