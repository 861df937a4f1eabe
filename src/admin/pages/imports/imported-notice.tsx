import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Import } from '../../../api/intake/contracts';
import { Notice } from './notice';
import { useText } from './use-text';

const counts = ['read', 'new', 'unchanged', 'superseding', 'rejected'] as const;

export const ImportedNotice = ({ data }: { readonly data: Import }) => {
  const text = useText();
  const intl = useIntl();
  return (
    <Notice tone="success" title={text('outcome.imported', { file: data.fileName ?? text('outcome.unnamed') })} takesFocus>
      <Flex tag="dl" gap={8} wrap="wrap">
        {counts.map((count) => (
          <Flex key={count} direction="column" alignItems="flex-start">
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {text(`counts.${count}`)}
            </Typography>
            <Typography tag="dd" variant="alpha">
              {intl.formatNumber(data.counts[count])}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {data.counts.new === 0 ? (
        <Typography tag="p" paddingTop={3}>
          {text('outcome.nothingNew')}
        </Typography>
      ) : null}
    </Notice>
  );
};
