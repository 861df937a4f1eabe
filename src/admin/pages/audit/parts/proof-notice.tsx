import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../../shared/use-text';

const Points = styled.ul`
  padding-inline-start: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.6;
`;

const proven = ['audit.proof.is.server', 'audit.proof.is.administrator', 'audit.proof.is.key'] as const;
const notProven = ['audit.proof.not.entry', 'audit.proof.not.before', 'audit.proof.not.pending'] as const;

/** What the sealed log shows, and what it does not. */
export const ProofNotice = () => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h3" variant="delta" fontWeight="bold">
        {text('audit.proof.is')}
      </Typography>
      <Points>
        {proven.map((point) => (
          <li key={point}>{text(point)}</li>
        ))}
      </Points>
      <Typography tag="h3" variant="delta" fontWeight="bold">
        {text('audit.proof.not')}
      </Typography>
      <Points>
        {notProven.map((point) => (
          <li key={point}>{text(point)}</li>
        ))}
      </Points>
    </Flex>
  );
};
