import { worseLevel, type Step } from './episode';
import { findClear, listBeyond, type Occasion } from './occasion';
import type { Level, Observation, Rule } from './types';

/** An episode by the occasions that made it. */
export interface Trace {
  readonly steps: readonly Step[];
  readonly openedBy: Observation;
  readonly current: Level;
  readonly worst: Level;
  readonly support: readonly Observation[];
  readonly clearedBy: Observation | null;
  /** Its place in the ordered history; null where it goes on to the end. */
  readonly from: number;
  readonly to: number | null;
}

/** Grown in place while it is open: that of an instrument that reports every minute has very many steps. */
interface OpenTrace extends Trace {
  readonly steps: Step[];
  readonly support: Observation[];
}

interface State {
  /** The last occasions that count, as many as the rule looks at. */
  readonly window: readonly Occasion[];
  readonly open: OpenTrace | null;
  /** Clear ones in a row since the last that was not. */
  readonly clearRun: number;
  readonly isSustained: boolean;
}

const atRest: State = { window: [], open: null, clearRun: 0, isSustained: false };

/** The level that the window has reached often enough. */
const levelOf = (window: readonly Occasion[], needed: number): Level | null => {
  const levels = window.flatMap(({ level }) => level ?? []);
  if (levels.length < needed) return null;
  return levels.filter((level) => level === 'critical').length >= needed ? 'critical' : 'warning';
};

const openTrace = (window: readonly Occasion[], occasion: Occasion, level: Level): OpenTrace | null => {
  const observations = listBeyond(occasion);
  const [openedBy] = observations;
  if (openedBy === undefined) return null;
  return {
    steps: [{ observations, level, isSustained: false }],
    openedBy,
    current: level,
    worst: level,
    support: window.flatMap(listBeyond),
    clearedBy: null,
    from: window[0]?.from ?? occasion.from,
    to: null,
  };
};

const extendTrace = (trace: OpenTrace, occasion: Occasion, level: Level, isSustained: boolean): OpenTrace => {
  const observations = listBeyond(occasion);
  trace.steps.push({ observations, level, isSustained });
  trace.support.push(...observations);
  return { ...trace, current: level, worst: worseLevel(trace.worst, level) };
};

const stepBeyond = ({ open, isSustained }: State, window: readonly Occasion[], occasion: Occasion, needed: number): State => {
  const reached = levelOf(window, needed);
  // An open one stays at least a warning: clear ones in its window are too few to end it.
  if (open !== null)
    return { window, open: extendTrace(open, occasion, reached ?? 'warning', isSustained), clearRun: 0, isSustained: true };
  return { window, open: reached === null ? null : openTrace(window, occasion, reached), clearRun: 0, isSustained: true };
};

/**
 * What is indeterminate, undecidable or not counted neither opens nor clears, and takes no place in the window either: a laboratory that
 * could not measure finely enough must not start an alarm, nor end one, nor push out of sight what was found before and after.
 */
const isCounted = ({ outcome, level }: Occasion): boolean => level !== null || outcome === 'clear';

/** One occasion further; the episode that it ended, if it did. */
const advance = (state: State, occasion: Occasion, { occurrences, clearAfter }: Rule): { state: State; ended: Trace | null } => {
  if (!isCounted(occasion)) return { state, ended: null };
  const window = [...state.window, occasion].slice(-occurrences.of);
  if (occasion.level !== null) return { state: stepBeyond(state, window, occasion, occurrences.needed), ended: null };
  const clearRun = occasion.isClearing ? state.clearRun + 1 : 0;
  const { open } = state;
  if (open === null || clearRun < clearAfter) return { state: { window, open, clearRun, isSustained: false }, ended: null };
  // What led to this episode is not counted again for the next one.
  return { state: atRest, ended: { ...open, clearedBy: findClear(occasion), to: occasion.to } };
};

/** The episodes of a rule over the occasions of one history, in the order of time. */
export const traceEpisodes = (occasions: readonly Occasion[], rule: Rule): Trace[] => {
  const traces: Trace[] = [];
  let state = atRest;
  for (const occasion of occasions) {
    const next = advance(state, occasion, rule);
    if (next.ended !== null) traces.push(next.ended);
    state = next.state;
  }
  return state.open === null ? traces : [...traces, state.open];
};
