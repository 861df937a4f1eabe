import type { ReactNode } from 'react';
import { AreaNav } from './area-nav';
import { PageFrame } from './page-frame';

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
  <PageFrame title={title} lead={lead} back={back}>
    {back === undefined ? <AreaNav team={team} /> : null}
    {children}
  </PageFrame>
);
