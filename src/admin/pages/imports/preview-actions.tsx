import { Button, Flex, Typography } from '@strapi/design-system';
import type { ImportCounts } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';

interface PreviewActionsProps {
  readonly counts: ImportCounts;
  readonly onCommit: (isPartial: boolean) => void;
}

/** All of a file without faults; of another one the good lines, if there are any. */
export const PreviewActions = ({ counts, onCommit }: PreviewActionsProps) => {
  const text = useText();
  if (counts.faults === 0) {
    return (
      <Flex>
        <Button
          size="L"
          onClick={() => {
            onCommit(false);
          }}
        >
          {text('preview.import')}
        </Button>
      </Flex>
    );
  }
  const good = counts.read - counts.rejected;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Typography tag="p">{text('preview.correct')}</Typography>
      {good === 0 ? (
        <Typography tag="p">{text('preview.noneGood')}</Typography>
      ) : (
        <>
          <Typography tag="p">{text('preview.orPartial', { good, rejected: counts.rejected })}</Typography>
          <Button
            size="L"
            variant="secondary"
            onClick={() => {
              onCommit(true);
            }}
          >
            {text('preview.importGood')}
          </Button>
        </>
      )}
    </Flex>
  );
};
