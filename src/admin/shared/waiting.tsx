import { Flex, Typography } from '@strapi/design-system';
import { keyframes, styled } from 'styled-components';

const turn = keyframes`
  to { transform: rotate(1turn); }
`;

/** The design system's loader is a picture in Strapi's blue. */
const Ring = styled.span`
  width: 2rem;
  height: 2rem;
  border: 3px solid ${({ theme }) => theme.colors.neutral200};
  border-top-color: ${({ theme }) => theme.colors.primary600};
  border-radius: 50%;

  @media (prefers-reduced-motion: no-preference) {
    animation: ${turn} 1s linear infinite;
  }
`;

export const Waiting = ({ children }: { readonly children: string }) => (
  <Flex gap={3}>
    <Ring aria-hidden />
    <Typography>{children}</Typography>
  </Flex>
);
