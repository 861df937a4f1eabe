import { Box, Flex, Typography } from '@strapi/design-system';
import type { ImportPreview } from '../../../api/intake/contracts';
import { Counts } from '../../shared/counts';
import { FaultTable } from '../../shared/fault-table';
import { Notice } from '../../shared/notice';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';
import type { ImportOrder } from './api';
import { PreviewActions } from './preview-actions';
import { PreviewHints } from './preview-hints';
import { PreviewRows } from './preview-rows';
import { UnknownNames } from './unknown-names';

interface PreviewProps {
  readonly order: ImportOrder;
  readonly preview: ImportPreview;
  readonly onCommit: (isPartial: boolean) => void;
}

/** What importing the file would do, for the reader to decide. */
export const Preview = ({ order, preview, onCommit }: PreviewProps) => {
  const text = useText();
  const describe = useDescribe();
  const { counts, faults } = preview;
  const isFaulty = counts.faults > 0;
  const changes = counts.new + counts.superseding;
  return (
    <Notice tone={isFaulty ? 'danger' : 'info'} title={text('preview.title', { file: order.file.name })} takesFocus>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Box>
          <Typography tag="p">{text('preview.format', { format: describe.format(preview.format) })}</Typography>
          <Typography tag="p" textColor="neutral600">
            {text('preview.nothingYet')}
          </Typography>
        </Box>
        <Counts counts={counts} />
        {!isFaulty && changes === 0 ? <Typography tag="p">{text('preview.nothingNew')}</Typography> : null}
        <UnknownNames order={order} preview={preview} />
        {isFaulty ? (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="h4" variant="delta">
              {text('faults.total', { count: counts.faults })}
            </Typography>
            {counts.faults > faults.length ? <Typography tag="p">{text('faults.listed', { listed: faults.length })}</Typography> : null}
            <PreviewHints faults={faults} />
            <FaultTable faults={faults} />
          </Flex>
        ) : null}
        <PreviewRows preview={preview} />
        <PreviewActions counts={counts} onCommit={onCommit} />
      </Flex>
    </Notice>
  );
};
