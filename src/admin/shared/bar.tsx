import { styled } from 'styled-components';

/** The design system's bar has a fixed width and no contrast on white. Without a value it says that something is going on. */
export const Bar = styled.progress`
  appearance: none;
  display: block;
  width: 100%;
  height: ${({ theme }) => theme.spaces[2]};
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral150};

  &::-webkit-progress-bar {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &::-webkit-progress-value {
    background: ${({ theme }) => theme.colors.primary600};
  }
  &::-moz-progress-bar {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;
