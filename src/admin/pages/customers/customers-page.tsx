import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { customerPermissions } from '../../shared/permissions';
import { CustomerDetail } from './customer-detail';
import { CustomerList } from './customer-list';
import { NewCustomerPage } from './new-customer-page';
import { PublicStationsPage } from './public-stations-page';
import { GuidelinesPage } from './thresholds/guidelines-page';
import { NewThresholdPage } from './thresholds/new-threshold-page';
import { ThresholdPage } from './thresholds/threshold-page';

const CustomersPage = () => (
  <Page.Protect permissions={[customerPermissions.read]}>
    <Routes>
      <Route index element={<CustomerList />} />
      <Route path="new" element={<NewCustomerPage />} />
      <Route path="of/public" element={<PublicStationsPage />} />
      <Route path="of/:slug" element={<CustomerDetail />} />
      <Route path="of/:slug/new-threshold" element={<NewThresholdPage />} />
      <Route path="of/:slug/guidelines" element={<GuidelinesPage />} />
      <Route path="of/:slug/thresholds/:id" element={<ThresholdPage />} />
    </Routes>
  </Page.Protect>
);

export default CustomersPage;
