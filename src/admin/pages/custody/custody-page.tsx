import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { custodyPermissions } from '../../shared/permissions';
import { ChainPage } from './chain-page';
import { CustodyList } from './custody-list';

const CustodyPage = () => (
  <Page.Protect permissions={[custodyPermissions.read]}>
    <Routes>
      <Route index element={<CustodyList />} />
      <Route path="chain" element={<ChainPage />} />
    </Routes>
  </Page.Protect>
);

export default CustodyPage;
