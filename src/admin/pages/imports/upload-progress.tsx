import { Box, Flex, Typography } from '@strapi/design-system';
import { Bar } from '../../shared/bar';
import { useText } from '../../shared/use-text';
import { Waiting } from '../../shared/waiting';
import { isUnderWay, type UploadState } from './use-upload';

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
