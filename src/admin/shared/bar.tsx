import { keyframes, styled } from 'styled-components';

const pass = keyframes`
  from { background-position: 200% 0; }
  to { background-position: 0 0; }
`;

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
  &:indeterminate {
    background: linear-gradient(
        90deg,
        ${({ theme }) => theme.colors.neutral150} 30%,
        ${({ theme }) => theme.colors.primary600} 50%,
        ${({ theme }) => theme.colors.neutral150} 70%
      )
      0 0 / 200% 100%;
  }
  &:indeterminate::-webkit-progress-bar {
    background: transparent;
  }
  @media (prefers-reduced-motion: no-preference) {
    &:indeterminate {
      animation: ${pass} 2s linear infinite;
    }
  }
  &:indeterminate::-moz-progress-bar {
    background: transparent;
  }
  &:not(:indeterminate)::-moz-progress-bar {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;
