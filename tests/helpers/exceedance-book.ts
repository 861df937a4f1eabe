import { decide } from '../../src/plugins/notifications/server/src/domain/evaluation/decide';
import type {
  Acknowledgement,
  Act,
  Circumstances,
  Known,
  KnownExceedance,
  Telling,
} from '../../src/plugins/notifications/server/src/domain/evaluation/decision';
import { worseLevel, type Episode } from '../../src/plugins/notifications/server/src/domain/evaluation/episode';
import { evaluate, type Evaluation } from '../../src/plugins/notifications/server/src/domain/evaluation/evaluate';
import { indexStanding } from '../../src/plugins/notifications/server/src/domain/evaluation/order-history';
import { prepareRule } from '../../src/plugins/notifications/server/src/domain/evaluation/prepare-rule';
import type { Level, Observation, Rule } from '../../src/plugins/notifications/server/src/domain/evaluation/types';

const nameOf = (observation: Observation | null): string => observation?.id ?? 'never';

const isLevel = (severity: Telling['severity']): severity is Level => severity === 'warning' || severity === 'critical';

const toldBy = (tells: Telling | null, before: KnownExceedance['told'], now: string): KnownExceedance['told'] => {
  if (tells?.reach !== 'alert' || !isLevel(tells.severity)) return before;
  return { level: before === null ? tells.severity : worseLevel(before.level, tells.severity), at: now };
};

const stateOf = (episode: Episode, ruleId: string) => ({
  ruleId,
  openedBy: episode.openedBy.measurementId,
  support: episode.support.map(({ id, measurementId }) => ({ observationId: id, measurementId })),
  current: episode.current,
  worst: episode.worst,
  inputsHash: episode.inputsHash,
});

const endedBy = (kind: Act['kind'], before: KnownExceedance['ended']): KnownExceedance['ended'] => {
  if (kind === 'reopen') return null;
  return kind === 'resolve' ? 'cleared' : before;
};

const describeTelling = (tells: Telling | null): string =>
  tells === null ? '' : `: ${tells.reach} ${tells.severity}${tells.isRepeat ? ' again' : ''}`;

const describeEpisodeAct = (act: Extract<Act, { readonly episode: Episode }>): string => {
  const { kind, episode } = act;
  if (kind === 'open') return `open ${nameOf(episode.openedBy)} ${episode.worst}${act.isHistorical ? ' (historical)' : ''}`;
  return `${kind} ${kind === 'resolve' ? nameOf(episode.clearedBy) : episode.current}`;
};

const describeAct = (act: Act): string => {
  if ('episode' in act) return describeEpisodeAct(act);
  if ('observation' in act) return `${act.kind} ${act.observation.id} (${act.reason})`;
  if (act.kind === 'retract') return `retract (${act.reason}: ${act.before} is ${act.after ?? 'gone'})`;
  return act.kind === 'close' ? `close (${act.reason})` : act.kind;
};

export interface Occurrence {
  readonly mode: Circumstances['mode'];
  readonly cause: Circumstances['cause'];
  readonly arrived: ReadonlySet<string> | null;
  readonly newestBefore: string | null;
}

/** Notes what is decided about one threshold and series, as whoever stores exceedances does. */
export class ExceedanceBook {
  history: Observation[] = [];
  rule: Rule | null;
  now = '2026-12-31T00:00:00.000Z';
  private acknowledgement: Acknowledgement | null = null;
  private known: Known = { exceedances: [], noticed: new Set() };
  private count = 0;

  constructor(rule: Rule | null) {
    this.rule = rule;
  }

  evaluate(): Evaluation | null {
    return this.rule === null ? null : evaluate(this.history, prepareRule(this.rule));
  }

  newest(): string | null {
    return (
      this.history
        .map(({ observedAt }) => observedAt)
        .sort()
        .at(-1) ?? null
    );
  }

  /** Decides, notes what was decided, and tells it line by line. */
  decide(occurrence: Occurrence): string[] {
    const standing = indexStanding(this.history);
    const circumstances = { ...occurrence, now: this.now, acknowledgement: this.acknowledgement, standing };
    const acts = decide(this.known, this.evaluate(), circumstances);
    for (const act of acts) this.note(act);
    return acts.map((act) => `${describeAct(act)}${describeTelling(act.tells)}`);
  }

  acknowledge(until: string | null): void {
    const level = this.known.exceedances.find(({ ended }) => ended === null)?.current;
    if (level === undefined) throw new Error('Nothing is open that could be acknowledged.');
    this.acknowledgement = { level, until };
  }

  /** A person says that it is over. */
  endByPerson(): void {
    this.replace(this.known.exceedances.map((known) => (known.ended === null ? { ...known, ended: 'by-person' } : known)));
  }

  /** What is stored at the end, in an order that does not hang on how it came about. */
  state(): string[] {
    return this.known.exceedances
      .map(({ ended, current, worst, support }) => {
        const measurements = support.map(({ observationId }) => observationId).join(', ');
        return `${ended ?? 'open'} ${current} ${worst}: ${measurements}`;
      })
      .sort();
  }

  private replace(exceedances: readonly KnownExceedance[]): void {
    this.known = { ...this.known, exceedances };
    if (!exceedances.some(({ ended }) => ended === null)) this.acknowledgement = null;
  }

  private remove(id: string): void {
    this.replace(this.known.exceedances.filter((known) => known.id !== id));
  }

  private update(id: string, change: (known: KnownExceedance) => KnownExceedance): void {
    this.replace(this.known.exceedances.map((known) => (known.id === id ? change(known) : known)));
  }

  private open(episode: Episode, tells: Telling | null): void {
    this.count += 1;
    const ended = episode.clearedBy === null ? null : 'cleared';
    const opened = {
      id: `E${String(this.count)}`,
      ...stateOf(episode, this.ruleId()),
      ended,
      told: toldBy(tells, null, this.now),
    } as const;
    this.replace([...this.known.exceedances, opened]);
  }

  private ruleId(): string {
    return this.rule?.id ?? '';
  }

  private note(act: Act): void {
    if ('observation' in act) this.known = { ...this.known, noticed: new Set([...this.known.noticed, act.observation.id]) };
    else if (act.kind === 'open') this.open(act.episode, act.tells);
    else if (act.kind === 'close') this.update(act.exceedance, (known) => ({ ...known, ended: 'rule-changed' }));
    else if (act.kind === 'retract' || act.kind === 'merge') this.remove(act.exceedance);
    else {
      this.update(act.exceedance, (known) => ({
        ...known,
        ...stateOf(act.episode, this.ruleId()),
        ended: endedBy(act.kind, known.ended),
        told: toldBy(act.tells, known.told, this.now),
      }));
    }
  }
}
