import { ExceedanceBook, type Occurrence } from './exceedance-book';
import { observeAll, rule } from './lab-sheet';

const noneArrived: ReadonlySet<string> = new Set();

/**
 * Tells a story to an exceedance book, one line after the other:
 * `live: 2026-06-01 12 mg/L; 2026-06-08 9 mg/L` or `backfill: …` (what arrives; with `v2` it is a correction), `withdraw: 2026-06-01`,
 * `rule: above warning 8 mg/L`, `no rule`, `look back` (at all of the past, under the rule of today), `acknowledge`,
 * `acknowledge: 2026-07-01` (until then), `by hand` (a person ends it), `clock: 2026-07-02`, `again` (the last decision once more).
 */
class ExceedanceStory {
  private readonly book: ExceedanceBook;
  private last: Occurrence = { mode: 'live', cause: 'arrival', arrived: noneArrived, newestBefore: null };

  private readonly verbs: Readonly<Record<string, (text: string) => string[]>> = {
    live: (text) => this.arrive('live', text),
    backfill: (text) => this.arrive('backfill', text),
    withdraw: (text) => this.withdraw(text.split('; ')),
    rule: (text) => this.changeRule(text),
    'no rule': () => this.changeRule(null),
    'look back': () => this.decide({ mode: 'backfill', cause: 'rule-change', arrived: null, newestBefore: null }),
    clock: (day) => this.turnClock(day),
    again: () => this.book.decide(this.last),
    acknowledge: (day) => {
      this.book.acknowledge(day === '' ? null : `${day}T00:00:00Z`);
      return [];
    },
    'by hand': () => {
      this.book.endByPerson();
      return [];
    },
  };

  constructor(ruleText: string) {
    this.book = new ExceedanceBook(rule(ruleText));
  }

  /** What is done and told because of it. */
  go(sentence: string): string[] {
    const [verb = '', ...text] = sentence.split(': ');
    const tell = this.verbs[verb];
    if (tell === undefined) throw new Error(`This is no part of a story: ${sentence}`);
    return tell(text.join(': '));
  }

  private decide(occurrence: Occurrence): string[] {
    this.last = occurrence;
    return this.book.decide(occurrence);
  }

  private arrive(mode: Occurrence['mode'], text: string): string[] {
    const arrivals = observeAll(text);
    const newestBefore = this.book.newest();
    this.book.history = [...this.book.history, ...arrivals];
    const cause = arrivals.some(({ revision }) => revision > 1) ? 'correction' : 'arrival';
    return this.decide({ mode, cause, arrived: new Set(arrivals.map(({ id }) => id)), newestBefore });
  }

  private withdraw(measurementIds: readonly string[]): string[] {
    const newestBefore = this.book.newest();
    this.book.history = this.book.history.filter(({ measurementId }) => !measurementIds.includes(measurementId));
    return this.decide({ mode: 'live', cause: 'withdrawal', arrived: noneArrived, newestBefore });
  }

  private changeRule(text: string | null): string[] {
    const version = (this.book.rule?.version ?? 0) + 1;
    this.book.rule = text === null ? null : rule(`${text}; v${String(version)}`);
    return this.decide({ mode: 'live', cause: 'rule-change', arrived: null, newestBefore: this.book.newest() });
  }

  private turnClock(day: string): string[] {
    this.book.now = `${day}T00:00:00.000Z`;
    return this.decide({ mode: 'live', cause: 'arrival', arrived: noneArrived, newestBefore: this.book.newest() });
  }
}

/** What happens, and line by line what is done because of it and told: `alert` on every channel, `inbox` quietly, `digest` in one message. */
type Scene = readonly [happens: string, ...done: string[]];
export type Story = readonly [name: string, rule: string, scenes: readonly Scene[]];

/** The scenes as they turn out. */
export const tellStory = (ruleText: string, scenes: readonly Scene[]): Scene[] => {
  const story = new ExceedanceStory(ruleText);
  return scenes.map(([happens]) => [happens, ...story.go(happens)]);
};
