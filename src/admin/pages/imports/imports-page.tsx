import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { readPermission } from '../../shared/permissions';
import { ImportDetail } from '../import/import-detail';
import { ImportList } from './import-list';

const ImportsPage = () => (
  <Page.Protect permissions={[readPermission]}>
    <Routes>
      <Route index element={<ImportList />} />
      <Route path=":id" element={<ImportDetail />} />
    </Routes>
  </Page.Protect>
);

export default ImportsPage;
