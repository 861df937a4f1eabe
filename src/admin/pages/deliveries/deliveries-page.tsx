import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { deliveryPermissions } from '../../shared/permissions';
import { DeliveryList } from './delivery-list';
import { DeliveryPage } from './delivery-page';

const DeliveriesPage = () => (
  <Page.Protect permissions={[deliveryPermissions.read]}>
    <Routes>
      <Route index element={<DeliveryList />} />
      <Route path=":id" element={<DeliveryPage />} />
    </Routes>
  </Page.Protect>
);

export default DeliveriesPage;
