import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Customer, Logo } from '../../../../plugins/teams/contracts';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';

/** Whatever its shape: never higher than a few lines, never wider than the page. */
const Picture = styled.img`
  display: block;
  max-width: 100%;
  max-height: 12rem;
`;

/** From where the panel is: its public name may be another. */
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

interface LogoPictureProps {
  readonly customer: Customer;
  readonly logo: Logo;
}

export const LogoPicture = ({ customer: { name, state }, logo }: LogoPictureProps) => {
  const text = useText();
  const describe = useDescribe();
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {hasFailed ? (
        <Typography tag="p">{text(state === 'suspended' ? 'logo.suspended' : 'logo.notShown')}</Typography>
      ) : (
        <Box padding={3} borderColor="neutral200" hasRadius maxWidth="100%">
          <Picture
            src={pathOf(logo.url)}
            alt={text('logo.alt', { name })}
            onError={() => {
              setHasFailed(true);
            }}
          />
        </Box>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('logo.file', { name: logo.name, size: describe.size(logo.sizeBytes) })}
      </Typography>
    </Flex>
  );
};
