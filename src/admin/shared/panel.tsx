import { Box, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface PanelProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** One part of a page, under a heading of its own. */
export const Panel = ({ heading, children }: PanelProps) => {
  const headingId = useId();
  return (
    <Box tag="section" aria-labelledby={headingId} background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
      <Box paddingBottom={4}>
        <Typography tag="h2" variant="beta" id={headingId}>
          {heading}
        </Typography>
      </Box>
      {children}
    </Box>
  );
};
