import { AreaPage } from '../../shared/area-page';
import { useTeam } from '../../shared/use-team';
import { useText } from '../../shared/use-text';
import { History } from './history';
import { ImportForm } from './import-form';
import { useImportHistory } from './use-import-history';

/** Where a file comes in, and what came in before. */
export const ImportList = () => {
  const text = useText();
  const team = useTeam();
  const history = useImportHistory(team.team);
  return (
    <AreaPage team={team.team} title={text('title')} lead={text('lead')}>
      <ImportForm team={team} />
      <History team={team.team} history={history} />
    </AreaPage>
  );
};
