import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface PageFrameProps {
  readonly title: string;
  readonly lead: ReactNode;
  /** Leads back to where the reader came from. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
}

/** What all of our pages have in common. */
export const PageFrame = ({ title, lead, back, children }: PageFrameProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header title={title} subtitle={lead} navigationAction={back} id="main-content-title" />
    <Layouts.Content>
      <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
        {children}
      </Flex>
    </Layouts.Content>
  </Page.Main>
);
