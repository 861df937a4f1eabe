import type { JSX } from 'react';
import type { components } from '../../api/schema';
import { custodyNames, custodyText } from '../../locales/custody';
import { CustodyMark } from '../../parts/custody-mark';
import { EntryFacts } from './entry-facts';
import { formatElapsed } from './format-elapsed';

type CustodyChain = components['schemas']['CustodyChain'];
type Stage = CustodyChain['stages'][number];

interface EntryListProps {
  readonly entries: Stage['entries'];
  readonly sequenceOf: (id: string) => number;
}

const EntryList = ({ entries, sequenceOf }: EntryListProps): JSX.Element => (
  <ol>
    {entries.map((entry) => (
      <li key={entry.id} className={entry.correctedBy === null ? undefined : 'corrected'}>
        <h3>{entry.action === 'gap' ? custodyText.leftOut(entry.sequence) : custodyText.entry(entry.sequence)}</h3>
        {entry.correctionOf === null ? null : <p>{custodyText.corrects(sequenceOf(entry.correctionOf))}</p>}
        {entry.correctedBy === null ? null : <p>{custodyText.corrected(sequenceOf(entry.correctedBy))}</p>}
        <EntryFacts entry={entry} />
      </li>
    ))}
  </ol>
);

/** A whole line between two recorded stages, none at all beside a gap: what is not known is not drawn. */
const linkBefore = (before: Stage['state'] | undefined, { state }: Stage): 'solid' | 'open' | 'gap' => {
  if (before === undefined || before === 'gap' || state === 'gap') return 'gap';
  return before === 'missing' || state === 'missing' ? 'open' : 'solid';
};

/** Four stages and the links between them. */
export const ChainDrawing = ({ chain: { stages } }: { readonly chain: CustodyChain }): JSX.Element => {
  const all = stages.flatMap(({ entries }) => entries);
  const sequenceOf = (id: string): number => all.find((entry) => entry.id === id)?.sequence ?? 0;
  return (
    <ol className="chain">
      {stages.map((stage, at) => (
        <li key={stage.stage}>
          <div className={`chain-link ${linkBefore(stages[at - 1]?.state, stage)}`}>
            {at === 0 || stage.state === 'missing' ? null : <span>{formatElapsed(stage.elapsedMinutes)}</span>}
          </div>
          <div className={`chain-node ${stage.state}`}>
            <h2>{custodyNames.stages[stage.stage]}</h2>
            <CustodyMark state={stage.state} />
            <EntryList entries={stage.entries} sequenceOf={sequenceOf} />
          </div>
        </li>
      ))}
    </ol>
  );
};
