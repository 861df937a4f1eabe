import { Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { ListImportMappings } from '../../../api/intake/contracts';
import { AreaPage } from '../../shared/area-page';
import { BackLink } from '../../shared/back-link';
import { Panel } from '../../shared/panel';
import { TeamRead } from '../../shared/team-read';
import { useText } from '../../shared/use-text';
import { MappingForm } from './mapping-form';

interface WantedProps {
  readonly team: string;
  /** Null for a new one. */
  readonly name: string | null;
}

const Wanted = ({ team, name }: WantedProps) => {
  const text = useText();
  return (
    <TeamRead contract={ListImportMappings} team={team} loading={text('mapping.loading')}>
      {({ data: known }) => {
        const present = known.find((mapping) => mapping.name === name) ?? null;
        if (name !== null && present === null) return <Typography tag="p">{text('mapping.notHere', { name, team })}</Typography>;
        return <MappingForm team={team} present={present} taken={known.map((mapping) => mapping.name)} />;
      }}
    </TeamRead>
  );
};

/** One mapping of a team: a new one, or the one named in the address. */
export const MappingEditor = () => {
  const text = useText();
  const [params] = useSearchParams();
  const team = params.get('team') ?? 'public';
  const name = params.get('name');
  return (
    <AreaPage
      team={team}
      title={name === null ? text('mapping.newTitle') : text('mapping.editTitle', { name })}
      lead={text('mapping.editLead')}
      back={<BackLink to={`/luminous/import-mappings?team=${team}`}>{text('mapping.back')}</BackLink>}
    >
      <Panel heading={text('mapping.form', { team })}>
        <Wanted team={team} name={name} />
      </Panel>
    </AreaPage>
  );
};
