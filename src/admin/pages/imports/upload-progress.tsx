import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from './use-text';
import { isUnderWay, type UploadState } from './use-upload';
import { Waiting } from './waiting';

/** The design system's bar has a fixed width and no contrast on white. */
const Bar = styled.progress`
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

/** Two phases: the bytes on their way, then the server at work on them, which can only be waited for. */
export const UploadProgress = ({ state }: { readonly state: UploadState }) => {
  const text = useText();
  const isSending = state.phase === 'sending';
  return (
    <Box paddingTop={isUnderWay(state) ? 5 : 0}>
      <Flex justifyContent="space-between" paddingBottom={isSending ? 2 : 0}>
        <Box role="status">
          {isSending ? <Typography>{text('progress.sending')}</Typography> : null}
          {state.phase === 'checking' ? <Waiting>{text('progress.checking')}</Waiting> : null}
        </Box>
        {isSending ? <Typography aria-hidden>{text('progress.percent', { percent: state.sent })}</Typography> : null}
      </Flex>
      {isSending ? <Bar max={1} value={state.sent} aria-label={text('progress.sending')} /> : null}
    </Box>
  );
};
