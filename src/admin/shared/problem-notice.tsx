import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Refusal } from './call';
import { Notice } from './notice';
import { isTextKey, useText } from './use-text';

interface ProblemNoticeProps {
  readonly refusal: Refusal;
  readonly headingTag?: 'h2' | 'h3' | 'h4';
  readonly takesFocus?: boolean;
  readonly onRetry?: () => void;
}

/** A problem in the reader's language where its code is known here, else in the server's words. */
export const ProblemNotice = ({ refusal, headingTag = 'h3', takesFocus = false, onRetry }: ProblemNoticeProps) => {
  const text = useText();
  const say = (part: 'title' | 'remedy'): string => {
    const key = `problem.${refusal.code}.${part}`;
    return isTextKey(key) ? text(key) : refusal[part];
  };
  return (
    <Notice tone="danger" title={say('title')} headingTag={headingTag} takesFocus={takesFocus}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {refusal.detail === '' ? null : (
          <Typography tag="p" lang="en">
            {refusal.detail}
          </Typography>
        )}
        <Typography tag="p">{say('remedy')}</Typography>
        {refusal.requestId === '' ? null : (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('problem.requestId', { id: refusal.requestId })}
          </Typography>
        )}
        {onRetry === undefined ? null : (
          <Box paddingTop={2}>
            <Button variant="secondary" onClick={onRetry}>
              {text('problem.retry')}
            </Button>
          </Box>
        )}
      </Flex>
    </Notice>
  );
};
