import type { AlertLevel, ComparedWith, JudgedObservation, PlaceLevel, Reading, WhyUnknown } from '../../../contracts/place';

interface Told {
  readonly level: PlaceLevel;
  readonly why: WhyUnknown | null;
  readonly alertLevel: AlertLevel | null;
}

const unknown = (why: WhyUnknown, alertLevel: AlertLevel | null = null): Told => ({ level: 'unknown', why, alertLevel });

/** The one amount beyond which it is too much; a pair of limits is about something else. */
const amountOf = (limit: ComparedWith['critical']): string | null => (limit !== null && 'at' in limit ? limit.at : null);

const isAboutTooMuch = ({ operator }: ComparedWith): boolean => operator === 'above' || operator === 'at-or-above';

/** What is too little, or out of a range, has no place in these four states. */
const toAlertLevel = (by: ComparedWith): AlertLevel | null => {
  const [milder, graver] = [amountOf(by.warning), amountOf(by.critical)];
  const above = graver ?? milder;
  if (above === null || !isAboutTooMuch(by)) return null;
  const { unit, standing, citation } = by;
  return { above, near: graver === null ? null : milder, unit, standing, citation };
};

/** The only limit that was set is the alert level; of two it is the graver, and the milder one tells what is near. */
const levelOf = (outcome: 'clear' | 'warning' | 'critical', { near }: AlertLevel): PlaceLevel => {
  if (outcome === 'clear') return 'below';
  return outcome === 'warning' && near !== null ? 'near' : 'above';
};

const whyUntold = { indeterminate: 'limit-too-high', undecidable: 'not-comparable', unruled: 'no-alert-level' } as const;

/** What a community is told of the newest reading of a place. What cannot be told is never told as good. */
export const decideLevel = (latest: Reading | null, judged: JudgedObservation | undefined): Told => {
  if (latest === null) return unknown('no-result');
  // What nobody has released is compared with nothing: it may still change.
  if (latest.reviewState !== 'Released') return unknown('not-released');
  if (judged === undefined) return unknown('not-comparable');
  const { outcome, by } = judged;
  const alertLevel = by === null ? null : toAlertLevel(by);
  if (alertLevel === null) return unknown('no-alert-level');
  if (outcome === 'clear' || outcome === 'warning' || outcome === 'critical') {
    return { level: levelOf(outcome, alertLevel), why: null, alertLevel };
  }
  return unknown(whyUntold[outcome], alertLevel);
};
