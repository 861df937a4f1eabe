import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Region = styled.div`
  max-height: min(48rem, 60vh);
  overflow: auto;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  th {
    position: sticky;
    top: 0;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Keeps a long table from pushing the rest away. In the tab order, so that the arrow keys can scroll it. */
export const ScrollRegion = ({ label, children }: ScrollRegionProps) => (
  <Region role="region" aria-label={label} tabIndex={0}>
    {children}
  </Region>
);
