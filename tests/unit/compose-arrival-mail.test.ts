import { describe, expect, it } from '@jest/globals';
import { composeArrivalMail } from '../../src/plugins/notifications/server/src/domain/compose-arrival-mail';

const arrived = {
  teamName: 'A Team',
  source: { kind: 'import', id: 'i1', label: 'file.csv' },
  mode: 'live' as const,
  observationCount: 2,
  subjectCount: 1,
  groups: [],
};

describe('the arrival mail', () => {
  it('counts in words that agree', () => {
    expect(composeArrivalMail(arrived, 'http://x').subject).toBe('2 new results for A Team');
    expect(composeArrivalMail({ ...arrived, observationCount: 1 }, 'http://x').subject).toBe('1 new result for A Team');
    expect(composeArrivalMail(arrived, 'http://x').text).toContain('2 new results at 1 place arrived');
  });

  it('lets no name break out of the subject line', () => {
    const { subject } = composeArrivalMail({ ...arrived, teamName: 'A\r\nBcc: everybody@example.org' }, 'http://x');
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
