import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { Import } from '../../../api/intake/contracts';
import { ProblemNotice } from '../../shared/problem-notice';
import { useDeed } from '../../shared/use-deed';
import { useText } from '../../shared/use-text';
import { fetchRejectedLines, type SavedFile } from './fetch-rejected-lines';

interface RejectedLinesProps {
  readonly team: string;
  readonly data: Import;
}

const keptForMs = 60_000;

const save = ({ name, bytes }: SavedFile): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, keptForMs);
};

/** The lines as they stood in the file, each with its reason, to be corrected and sent again. */
export const RejectedLines = ({ team, data: { id } }: RejectedLinesProps) => {
  const text = useText();
  const { isBusy, refusal, perform } = useDeed();
  const download = async (): Promise<void> => {
    const file = await perform(async () => fetchRejectedLines(team, id));
    if (file !== null) save(file);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" textColor="neutral600">
        {text('rejected.text')}
      </Typography>
      <Box>
        <Button variant="secondary" startIcon={<Download aria-hidden />} loading={isBusy} onClick={() => void download()}>
          {text('rejected.download')}
        </Button>
      </Box>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
    </Flex>
  );
};
