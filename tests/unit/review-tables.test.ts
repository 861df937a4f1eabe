import { describe, expect, it } from '@jest/globals';
import { reviewTables } from '../../src/plugins/audit/server/src/domain/review-tables';
import { reviewedTables } from '../../src/plugins/audit/server/src/domain/reviewed-tables';

describe('reviewTables', () => {
  it('decides by declaration first, then by review, and names what nobody decided', () => {
    const review = reviewTables(
      ['ours', 'quiet', 'theirs', 'odd', 'new'],
      new Map([
        ['ours', true],
        ['quiet', false],
      ]),
      {
        theirs: 'recorded',
        odd: { exemptBecause: 'of a reason' },
      },
    );
    expect(review.decisions).toEqual([
      { table: 'ours', isRecorded: true },
      { table: 'quiet', isRecorded: false },
      { table: 'theirs', isRecorded: true },
      { table: 'odd', isRecorded: false },
    ]);
    expect(review.undecided).toEqual(['new']);
  });

  it('exempts no table without a reason', () => {
    const reasons = Object.values(reviewedTables).flatMap((review) => (review === 'recorded' ? [] : [review.exemptBecause]));
    expect(reasons.filter((reason) => reason.length < 20)).toEqual([]);
  });
});
