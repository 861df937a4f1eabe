import { Button, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CustodyChain, CustodyEntry } from '../../../api/custody/contracts';
import { useText } from '../../shared/use-text';
import { CustodyMark, type StageState } from './custody-mark';
import { EntryFacts } from './entry-facts';
import { useElapsed } from './use-elapsed';

type Stage = CustodyChain['stages'][number];

/** Down the page on a phone, across it where there is room. A link stands before each node but the first. */
const Chain = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: ${({ theme }) => theme.spaces[3]};
  }
  @media print {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
`;

const lineOf = { solid: '3px solid', open: '2px dotted', gap: '0 none' } as const;

/** A whole line between two recorded stages, none at all beside a gap: what is not known is not drawn. */
const Link = styled.div<{ readonly $link: 'solid' | 'open' | 'gap' }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 3.2rem;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral700};

  &::before,
  &::after {
    content: '';
    flex: 1;
    border-top: ${({ $link }) => lineOf[$link]} ${({ theme }) => theme.colors.neutral600};
  }
`;

const edgeOf = { present: 'success600', gap: 'warning700', missing: 'neutral500', broken: 'danger600' } as const;

const Node = styled.div<{ readonly $state: StageState }>`
  padding: ${({ theme }) => theme.spaces[3]};
  border: ${({ $state }) => ($state === 'gap' || $state === 'missing' ? '2px dashed' : '2px solid')};
  border-color: ${({ theme, $state }) => theme.colors[edgeOf[$state]]};
  border-radius: ${({ theme }) => theme.borderRadius};
  break-inside: avoid;
`;

const Entry = styled.li<{ readonly $isCorrected: boolean }>`
  padding-top: ${({ theme }) => theme.spaces[3]};
  margin-top: ${({ theme }) => theme.spaces[3]};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};

  button {
    margin-top: ${({ theme }) => theme.spaces[2]};
  }
  dd {
    text-decoration: ${({ $isCorrected }) => ($isCorrected ? 'line-through' : 'none')};
  }
`;

interface EntriesProps {
  readonly stage: Stage;
  readonly onCorrect: ((entry: CustodyEntry) => void) | undefined;
  readonly sequenceOf: (id: string) => number;
}

const EntryList = ({ stage: { stage, entries }, onCorrect, sequenceOf }: EntriesProps) => {
  const text = useText();
  return (
    <ol>
      {entries.map((entry) => (
        <Entry key={entry.id} $isCorrected={entry.correctedBy !== null}>
          <Typography tag="h4" variant="pi" fontWeight="bold">
            {text(entry.action === 'gap' ? 'custody.entry.gap' : 'custody.entry.transfer', { n: entry.sequence })}
          </Typography>
          {entry.correctionOf === null ? null : (
            <Typography tag="p" variant="pi">
              {text('custody.entry.corrects', { n: sequenceOf(entry.correctionOf) })}
            </Typography>
          )}
          {entry.correctedBy === null ? null : (
            <Typography tag="p" variant="pi" fontWeight="bold">
              {text('custody.entry.corrected', { n: sequenceOf(entry.correctedBy) })}
            </Typography>
          )}
          <EntryFacts entry={entry} />
          {onCorrect === undefined || entry.correctedBy !== null ? null : (
            <Button
              variant="tertiary"
              size="S"
              data-screen-only
              aria-label={text('custody.correct.label', { n: entry.sequence, stage: text(`custody.stage.${stage}`) })}
              onClick={() => {
                onCorrect(entry);
              }}
            >
              {text('custody.correct')}
            </Button>
          )}
        </Entry>
      ))}
    </ol>
  );
};

const linkBefore = (before: StageState | undefined, { state }: Stage): 'solid' | 'open' | 'gap' => {
  if (before === 'gap' || state === 'gap') return 'gap';
  return before === 'missing' || state === 'missing' ? 'open' : 'solid';
};

interface ChainDrawingProps {
  readonly chain: CustodyChain;
  readonly onCorrect: ((entry: CustodyEntry) => void) | undefined;
}

/** Four nodes and the links between them; a gap is drawn as one. */
export const ChainDrawing = ({ chain: { stages }, onCorrect }: ChainDrawingProps) => {
  const text = useText();
  const elapsed = useElapsed();
  const all = stages.flatMap(({ entries }) => entries);
  const sequenceOf = (id: string): number => all.find((entry) => entry.id === id)?.sequence ?? 0;
  return (
    <Chain>
      {stages.map((stage, at) => (
        <li key={stage.stage}>
          <Link $link={at === 0 ? 'gap' : linkBefore(stages[at - 1]?.state, stage)}>
            {at === 0 || stage.state === 'missing' ? null : <span>{elapsed(stage.elapsedMinutes)}</span>}
          </Link>
          <Node $state={stage.state}>
            <Typography tag="h3" variant="delta" fontWeight="bold">
              {text(`custody.stage.${stage.stage}`)}
            </Typography>
            <CustodyMark state={stage.state} />
            <EntryList stage={stage} onCorrect={onCorrect} sequenceOf={sequenceOf} />
          </Node>
        </li>
      ))}
    </Chain>
  );
};
