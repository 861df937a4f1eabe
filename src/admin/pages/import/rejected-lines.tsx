import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { GetRejectedLines, type Import } from '../../../api/intake/contracts';
import { addressOf } from '../../shared/call';
import { ProblemNotice } from '../../shared/problem-notice';
import { useDownload } from '../../shared/use-download';
import { useText } from '../../shared/use-text';

interface RejectedLinesProps {
  readonly team: string;
  readonly data: Import;
}

/** The lines as they stood in the file, each with its reason, to be corrected and sent again. */
export const RejectedLines = ({ team, data: { id } }: RejectedLinesProps) => {
  const text = useText();
  const { state, download } = useDownload();
  const address = addressOf(GetRejectedLines, { params: { id }, query: { team } });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" textColor="neutral600">
        {text('rejected.text')}
      </Typography>
      <Box>
        <Button
          variant="secondary"
          startIcon={<Download aria-hidden />}
          loading={state.phase === 'receiving'}
          onClick={() => void download(address)}
        >
          {text('rejected.download')}
        </Button>
      </Box>
      {state.phase === 'refused' ? <ProblemNotice refusal={state.refusal} takesFocus /> : null}
    </Flex>
  );
};
