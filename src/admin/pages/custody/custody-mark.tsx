import { styled, type DefaultTheme } from 'styled-components';
import type { ChainState, CustodyChain } from '../../../api/custody/contracts';
import { useText } from '../../shared/use-text';

export type StageState = CustodyChain['stages'][number]['state'];

interface Look {
  readonly color: keyof DefaultTheme['colors'];
  readonly outline: 'disc' | 'ring' | 'dashed' | 'half' | 'diamond';
}

/** Told apart by their shape alone, also in black and white. */
const looks: Readonly<Record<StageState | ChainState, Look>> = {
  present: { color: 'success600', outline: 'disc' },
  whole: { color: 'success600', outline: 'disc' },
  open: { color: 'primary600', outline: 'half' },
  gap: { color: 'warning700', outline: 'dashed' },
  broken: { color: 'danger600', outline: 'diamond' },
  missing: { color: 'neutral600', outline: 'ring' },
  none: { color: 'neutral600', outline: 'ring' },
};

const Picture = styled.svg<{ readonly $color: Look['color'] }>`
  flex: none;
  width: 2rem;
  height: 2rem;
  fill: none;
  stroke: ${({ theme, $color }) => theme.colors[$color]};
  stroke-width: 2;
  print-color-adjust: exact;

  .full {
    fill: ${({ theme, $color }) => theme.colors[$color]};
  }
  .sign {
    stroke: ${({ theme }) => theme.colors.neutral0};
  }
`;

const outlines = {
  disc: (
    <>
      <circle className="full" cx="10" cy="10" r="8" />
      <path className="sign" d="M6 10.5l3 3 5-6" />
    </>
  ),
  ring: <circle cx="10" cy="10" r="8" />,
  dashed: (
    <>
      <circle cx="10" cy="10" r="8" strokeDasharray="3.2 3.1" />
      <path d="M6 10h8" />
    </>
  ),
  half: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path className="full" d="M10 2a8 8 0 0 0 0 16z" />
    </>
  ),
  diamond: (
    <>
      <path className="full" d="M10 1l9 9-9 9-9-9z" />
      <path className="sign" d="M7 7l6 6M13 7l-6 6" />
    </>
  ),
} as const;

/** The shape by itself: the word stands beside it, or is told once for several. */
export const CustodyShape = ({ state }: { readonly state: StageState | ChainState }) => {
  const { color, outline } = looks[state];
  return (
    <Picture $color={color} viewBox="0 0 20 20" aria-hidden>
      {outlines[outline]}
    </Picture>
  );
};

const Marked = styled.span`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
`;

/** How something stands, by shape, word and colour. */
export const CustodyMark = ({ state }: { readonly state: StageState | ChainState }) => {
  const text = useText();
  return (
    <Marked>
      <CustodyShape state={state} />
      {text(`custody.is.${state}`)}
    </Marked>
  );
};
