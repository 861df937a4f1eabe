import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { readPermission } from '../../shared/permissions';
import { MappingEditor } from './mapping-editor';
import { MappingList } from './mapping-list';

const ImportMappingsPage = () => (
  <Page.Protect permissions={[readPermission]}>
    <Routes>
      <Route index element={<MappingList />} />
      <Route path="edit" element={<MappingEditor />} />
    </Routes>
  </Page.Protect>
);

export default ImportMappingsPage;
