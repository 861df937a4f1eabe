import { Link } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

/** Underlined: within a text, colour alone does not tell a link. */
const Underlined = styled(Link<typeof RouterLink>)`
  span {
    font-size: ${({ theme }) => theme.fontSizes[2]};
    text-decoration: underline;
  }
`;

interface TextLinkProps {
  /** Within the panel, from its root. */
  readonly to: string;
  readonly startIcon?: ReactNode;
  readonly children: ReactNode;
}

export const TextLink = ({ to, startIcon, children }: TextLinkProps) => (
  <Underlined tag={RouterLink} to={to} startIcon={startIcon}>
    {children}
  </Underlined>
);
