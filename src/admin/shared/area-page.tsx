import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { AreaNav } from './area-nav';

interface AreaPageProps {
  readonly team: string;
  readonly title: string;
  readonly lead: ReactNode;
  /** Leads back to where the reader came from; instead of the way to the other pages. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
}

/** What all pages about imports have in common. */
export const AreaPage = ({ team, title, lead, back, children }: AreaPageProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header title={title} subtitle={lead} navigationAction={back} id="main-content-title" />
    <Layouts.Content>
      <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
        {back === undefined ? <AreaNav team={team} /> : null}
        {children}
      </Flex>
    </Layouts.Content>
  </Page.Main>
);
