import { Flex } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { TextLink } from './text-link';

interface BackLinkProps {
  readonly to: string;
  readonly children: string;
}

/** To the list that a page was reached from. */
export const BackLink = ({ to, children }: BackLinkProps) => (
  <Flex>
    <TextLink to={to} startIcon={<ArrowLeft aria-hidden />}>
      {children}
    </TextLink>
  </Flex>
);
