import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportCounts } from '../../api/intake/contracts';
import { useText } from './use-text';

export const countNames = ['read', 'new', 'unchanged', 'superseding', 'rejected'] as const;

/** What came of the results of a file, in five numbers. */
export const Counts = ({ counts }: { readonly counts: ImportCounts }) => {
  const text = useText();
  const intl = useIntl();
  return (
    <Flex tag="dl" gap={{ initial: 5, medium: 8 }} wrap="wrap">
      {countNames.map((name) => (
        <Flex key={name} direction="column" alignItems="flex-start">
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {text(`counts.${name}`)}
          </Typography>
          <Typography tag="dd" variant="alpha" textColor={name === 'rejected' && counts.rejected > 0 ? 'danger600' : 'neutral800'}>
            {intl.formatNumber(counts[name])}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
