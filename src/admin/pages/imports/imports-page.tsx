import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { History } from './history';
import { ImportForm } from './import-form';
import { readPermission } from './permissions';
import { useImportHistory } from './use-import-history';
import { useTeam } from './use-team';
import { useText } from './use-text';

const Imports = () => {
  const text = useText();
  const team = useTeam();
  const history = useImportHistory(team.team);
  return (
    <Page.Main>
      <Page.Title>{text('title')}</Page.Title>
      <Layouts.Header title={text('title')} subtitle={text('lead')} id="main-content-title" />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8} paddingBottom={8}>
          <ImportForm team={team} onImported={history.reload} />
          <History team={team.team} history={history} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const ImportsPage = () => (
  <Page.Protect permissions={[readPermission]}>
    <Imports />
  </Page.Protect>
);

export default ImportsPage;
