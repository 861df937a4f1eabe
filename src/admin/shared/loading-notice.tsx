import { Box } from '@strapi/design-system';
import { Waiting } from './waiting';

/** In place of what is not here yet; read out when it appears. */
export const LoadingNotice = ({ children }: { readonly children: string }) => (
  <Box role="status">
    <Waiting>{children}</Waiting>
  </Box>
);
