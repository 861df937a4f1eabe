import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { custodyStages } from '../../../api/custody/contracts';
import { useText } from '../../shared/use-text';
import { CustodyShape, type StageState } from './custody-mark';

const Strip = styled.ol`
  display: flex;
  gap: ${({ theme }) => theme.spaces[1]};
`;

/** A chain in one line of a table: four shapes, told in words to whoever does not see them. */
export const StageStrip = ({ stages }: { readonly stages: readonly StageState[] }) => {
  const text = useText();
  return (
    <Strip>
      {custodyStages.map((stage, at) => {
        const state = stages[at] ?? 'missing';
        const told = `${text(`custody.stage.${stage}`)}: ${text(`custody.is.${state}`)}`;
        return (
          <li key={stage} title={told}>
            <CustodyShape state={state} />
            <VisuallyHidden>{told}</VisuallyHidden>
          </li>
        );
      })}
    </Strip>
  );
};
