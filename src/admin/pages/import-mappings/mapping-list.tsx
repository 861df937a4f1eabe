import { Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { ListImportMappings } from '../../../api/intake/contracts';
import { AreaPage } from '../../shared/area-page';
import { Panel } from '../../shared/panel';
import { createPermission } from '../../shared/permissions';
import { ReasonedButton } from '../../shared/reasoned-button';
import { TeamField } from '../../shared/team-field';
import { TeamRead } from '../../shared/team-read';
import { useMay } from '../../shared/use-may';
import { useTeam } from '../../shared/use-team';
import { useText } from '../../shared/use-text';
import { MappingTable } from './mapping-table';

const Mappings = ({ team }: { readonly team: string }) => {
  const text = useText();
  return (
    <TeamRead contract={ListImportMappings} team={team} loading={text('mapping.loading')}>
      {({ data }, reload) =>
        data.length === 0 ? (
          <Typography tag="p" textColor="neutral600">
            {text('mapping.empty', { team })}
          </Typography>
        ) : (
          <MappingTable team={team} mappings={data} onRemoved={reload} />
        )
      }
    </TeamRead>
  );
};

/** The mappings that a team has saved for files of its own. */
export const MappingList = () => {
  const text = useText();
  const navigate = useNavigate();
  const team = useTeam();
  const mayEdit = useMay(createPermission);
  return (
    <AreaPage team={team.team} title={text('mapping.title')} lead={text('mapping.lead')}>
      <TeamField team={team} hint={text('mapping.team')} />
      <Panel heading={text('mapping.heading', { team: team.team })}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Mappings team={team.team} />
          <ReasonedButton
            reason={mayEdit ? undefined : text('form.noPermission')}
            onClick={() => {
              navigate(`/luminous/import-mappings/edit?team=${team.team}`);
            }}
          >
            {text('mapping.new')}
          </ReasonedButton>
        </Flex>
      </Panel>
    </AreaPage>
  );
};
