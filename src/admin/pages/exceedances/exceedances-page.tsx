import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { exceedancePermissions } from '../../shared/permissions';
import { ExceedanceList } from './exceedance-list';
import { ExceedancePage } from './exceedance-page';

const ExceedancesPage = () => (
  <Page.Protect permissions={[exceedancePermissions.read]}>
    <Routes>
      <Route index element={<ExceedanceList />} />
      <Route path="of/:team/:id" element={<ExceedancePage />} />
    </Routes>
  </Page.Protect>
);

export default ExceedancesPage;
