import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { historyPermission } from '../../shared/permissions';
import { RecordPage } from './record/record-page';
import { SaveList } from './saves/save-list';

const AuditPage = () => (
  <Page.Protect permissions={[historyPermission]}>
    <Routes>
      <Route index element={<SaveList />} />
      <Route path="of/:type/:key" element={<RecordPage />} />
    </Routes>
  </Page.Protect>
);

export default AuditPage;
