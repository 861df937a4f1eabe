import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface PartProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** What belongs to a panel and is a task of its own. */
export const Part = ({ heading, children }: PartProps) => (
  <Box paddingTop={6} marginTop={6} borderStyle="solid" borderColor="neutral200" borderWidth="1px 0 0">
    <Box paddingBottom={4}>
      <Typography tag="h3" variant="delta" fontWeight="bold">
        {heading}
      </Typography>
    </Box>
    {children}
  </Box>
);
