import { Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { ListHolds, ListRetention } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { PageFrame } from '../../../shared/page-frame';
import { Panel } from '../../../shared/panel';
import { retentionPermissions } from '../../../shared/permissions';
import { ReadOutcome } from '../../../shared/read-outcome';
import { usePages } from '../../../shared/use-pages';
import { useRead } from '../../../shared/use-read';
import { useText } from '../../../shared/use-text';
import { AuditNav } from '../parts/audit-nav';
import { ClassTable } from './class-table';
import { HoldsPanel } from './holds-panel';
import { ReadersPanel } from './readers-panel';

const Content = () => {
  const text = useText();
  const classes = useRead(ListRetention);
  const load = useCallback(async (cursor: string | null, signal?: AbortSignal) => {
    const query = { limit: '25', ...(cursor === null ? {} : { cursor }) };
    return callServer(ListHolds, { query, ...(signal === undefined ? {} : { signal }) });
  }, []);
  const holds = usePages(load);
  return (
    <PageFrame title={text('retention.title')} lead={text('retention.lead')}>
      <AuditNav />
      <Panel heading={text('retention.classes')}>
        <ReadOutcome read={classes} loading={text('retention.loading')}>
          {({ data }) => <ClassTable classes={data} />}
        </ReadOutcome>
      </Panel>
      <HoldsPanel
        holds={holds}
        onChanged={() => {
          holds.reload();
          classes.reload();
        }}
      />
      <ReadersPanel />
    </PageFrame>
  );
};

/** For how long values are kept, what is due, and what is held. */
export const RetentionPage = () => (
  <Page.Protect permissions={[retentionPermissions.read]}>
    <Content />
  </Page.Protect>
);
