import { describe, expect, it } from '@jest/globals';
import { isGuessable } from '../../src/plugins/teams/server/src/domain/is-guessable';

const common: ReadonlySet<string> = new Set(['password', 'qwertyuiop', 'sunshine']);
const email = 'marie.roy77@northern.example';

describe('a password', () => {
  it.each([
    'password',
    'PasswordPassword',
    '!!Sunshine2026',
    'aaaabbbbccccdddd',
    '111122223333',
    'marie.roy77',
    'Marie.Roy2026!',
    'MARIE.ROY77@northern.example',
    'QWERTYUIOP12',
  ])('like %s is guessed first', (password) => {
    expect(isGuessable(password, email, common)).toBe(true);
  });

  it.each(['ospreys carry silver twigs', 'pässwörter über alles', '8271 90364 5518', 'marie.roy likes blue herons'])(
    'like %s is not',
    (password) => {
      expect(isGuessable(password, email, common)).toBe(false);
    },
  );
});
