import { mostListed, type PreviewedExceedance, type ThresholdPreview } from '../../../../contracts';
import type { GivenWay } from '../evaluation/choose-rules';
import type { Episode } from '../evaluation/episode';
import type { Evaluation } from '../evaluation/evaluate';
import { seenOf, type SeriesFacts } from '../exceedance/compose-changes';
import type { Becomes } from './foresee';
import { isWithin, type Governed, type Period } from './preview-series';
import { addEvaluation, emptyTally, listOpened, toOutcomes, type RuleTally } from './tally-rule';

interface StandingItem {
  readonly exceedance: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly becomes: Becomes;
}

/** What of the answer grows series by series; nothing in it grows with the observations. */
export interface PreviewTally {
  readonly rule: RuleTally;
  readonly present: RuleTally;
  readonly yielded: Map<string, { readonly threshold: string; readonly because: GivenWay['because']; observations: number }>;
  readonly subjects: Map<string, { readonly id: string; readonly name: string; observations: number }>;
  items: PreviewedExceedance[];
  readonly standing: StandingItem[];
}

export const emptyPreview = (): PreviewTally => ({
  rule: emptyTally(),
  present: emptyTally(),
  yielded: new Map(),
  subjects: new Map(),
  items: [],
  standing: [],
});

const composeItem = (episode: Episode, evaluation: Evaluation, facts: SeriesFacts): PreviewedExceedance => ({
  subject: { id: facts.subject, name: facts.subjectName },
  group: facts.group === null ? null : { id: facts.group, name: facts.groupName ?? facts.group },
  variant: facts.variant,
  openedAt: episode.openedBy.observedAt,
  openedBy: seenOf(episode.openedBy, evaluation),
  worstLevel: episode.worst,
  endedAt: episode.clearedBy?.observedAt ?? null,
});

const compareItems = (a: PreviewedExceedance, b: PreviewedExceedance): number => {
  if (a.openedAt !== b.openedAt) return a.openedAt > b.openedAt ? -1 : 1;
  return a.openedBy.observationId < b.openedBy.observationId ? -1 : 1;
};

/** What the rule itself would have done to one series. */
export const addGoverned = (tally: PreviewTally, { evaluation, yielded }: Governed, facts: SeriesFacts, period: Period): void => {
  addEvaluation(tally.rule, evaluation, period);
  for (const { observation, to, because } of yielded) {
    if (!isWithin(observation, period)) continue;
    const key = `${to} ${because}`;
    const known = tally.yielded.get(key);
    if (known === undefined) tally.yielded.set(key, { threshold: to, because, observations: 1 });
    else known.observations += 1;
  }
  if (evaluation.judged.length > 0) {
    const inPeriod = evaluation.judged.filter(({ observation }) => isWithin(observation, period)).length;
    const known = tally.subjects.get(facts.subject);
    if (known === undefined) tally.subjects.set(facts.subject, { id: facts.subject, name: facts.subjectName, observations: inPeriod });
    else known.observations += inPeriod;
  }
  const items = listOpened(evaluation, period).map((episode) => composeItem(episode, evaluation, facts));
  if (items.length > 0) tally.items = [...tally.items, ...items].sort(compareItems).slice(0, mostListed);
};

export const addStanding = (
  tally: PreviewTally,
  becomes: ReadonlyMap<string, Becomes>,
  { subject: id, subjectName: name }: SeriesFacts,
): void => {
  for (const [exceedance, what] of becomes) tally.standing.push({ exceedance, subject: { id, name }, becomes: what });
};

const totalsOf = ({ opened, critical, standing }: RuleTally) => ({ opened, critical, standing });

const tellStanding = (standing: readonly StandingItem[]) => {
  const counts = { stays: 0, worsens: 0, eases: 0, ends: 0 };
  for (const { becomes } of standing) counts[becomes] += 1;
  return { items: standing.slice(0, mostListed), rest: Math.max(0, standing.length - mostListed), counts };
};

type Told = Pick<ThresholdPreview, 'observations' | 'gaveWay' | 'exceedances' | 'subjects' | 'present'>;

/** As the answer tells it. */
export const tellPreview = (tally: PreviewTally, hasPresent: boolean): Told => {
  const subjects = [...tally.subjects.values()].sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  const { opened } = tally.rule;
  return {
    observations: toOutcomes(tally.rule),
    gaveWay: [...tally.yielded.values()].sort((a, b) => b.observations - a.observations),
    exceedances: { ...totalsOf(tally.rule), items: tally.items, rest: opened - tally.items.length },
    subjects: { total: subjects.length, items: subjects.slice(0, mostListed), rest: Math.max(0, subjects.length - mostListed) },
    present: hasPresent
      ? { observations: toOutcomes(tally.present), exceedances: totalsOf(tally.present), standing: tellStanding(tally.standing) }
      : null,
  };
};
