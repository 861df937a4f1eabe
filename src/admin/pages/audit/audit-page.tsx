import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { historyPermission } from '../../shared/permissions';
import { RecordPage } from './record/record-page';
import { RequestList } from './requests/request-list';
import { RequestPage } from './requests/request-page';
import { RetentionPage } from './retention/retention-page';
import { SaveList } from './saves/save-list';

const AuditPage = () => (
  <Page.Protect permissions={[historyPermission]}>
    <Routes>
      <Route index element={<SaveList />} />
      <Route path="of/:type/:key" element={<RecordPage />} />
      <Route path="requests" element={<RequestList />} />
      <Route path="requests/:id" element={<RequestPage />} />
      <Route path="retention" element={<RetentionPage />} />
    </Routes>
  </Page.Protect>
);

export default AuditPage;
