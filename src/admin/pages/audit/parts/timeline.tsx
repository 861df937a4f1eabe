import { styled } from 'styled-components';

/** One act below the other, the newest first. */
export const Timeline = styled.ol`
  list-style: none;

  > li {
    padding: ${({ theme }) => theme.spaces[4]} 0 ${({ theme }) => theme.spaces[4]} ${({ theme }) => theme.spaces[4]};
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
  }
  > li:last-child {
    border-bottom: none;
  }
`;
