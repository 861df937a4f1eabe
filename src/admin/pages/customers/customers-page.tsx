import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { customerPermissions } from '../../shared/permissions';
import { CustomerDetail } from './customer-detail';
import { CustomerList } from './customer-list';
import { NewCustomerPage } from './new-customer-page';

const CustomersPage = () => (
  <Page.Protect permissions={[customerPermissions.read]}>
    <Routes>
      <Route index element={<CustomerList />} />
      <Route path="new" element={<NewCustomerPage />} />
      <Route path="of/:slug" element={<CustomerDetail />} />
    </Routes>
  </Page.Protect>
);

export default CustomersPage;
