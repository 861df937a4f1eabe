import { Box, Flex, Typography } from '@strapi/design-system';
import type { ImportProgress } from '../../../api/intake/contracts';
import { Bar } from '../../shared/bar';
import { useText } from '../../shared/use-text';

interface WorkProgressProps {
  readonly progress: ImportProgress;
  readonly sizeBytes: number;
}

/** Reading is known to the byte; comparing and writing take their time and tell no part. */
export const WorkProgress = ({ progress: { stage, resultsRead, bytesRead }, sizeBytes }: WorkProgressProps) => {
  const text = useText();
  const part = stage === 'reading' && bytesRead > 0 && sizeBytes > 0 ? Math.min(1, bytesRead / sizeBytes) : null;
  return (
    <Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={2}>
        {/* Each stage is said aloud, the numbers are not: they change every second. */}
        <Typography role="status">{text(`stage.${stage}`)}</Typography>
        <Typography textColor="neutral600">
          {resultsRead === 0 ? null : text('stage.read', { count: resultsRead })}
          {part === null ? null : ` – ${text('progress.percent', { percent: part })}`}
        </Typography>
      </Flex>
      <Bar {...(part === null ? {} : { max: 1, value: part })} aria-label={text('stage.label')} />
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
        {text('stage.leave')}
      </Typography>
    </Box>
  );
};
