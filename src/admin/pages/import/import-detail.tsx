import { useParams, useSearchParams } from 'react-router-dom';
import type { Import } from '../../../api/intake/contracts';
import { AreaPage } from '../../shared/area-page';
import { BackLink } from '../../shared/back-link';
import { ProblemNotice } from '../../shared/problem-notice';
import { useText } from '../../shared/use-text';
import { Waiting } from '../../shared/waiting';
import { Announcement } from './announcement';
import { Facts } from './facts';
import { Faults } from './faults';
import { Lead } from './lead';
import { Result } from './result';
import { Review } from './review';
import { useImport } from './use-import';

interface KnownImportProps {
  readonly team: string;
  readonly data: Import;
  readonly onChanged: () => void;
}

const KnownImport = ({ team, data, onChanged }: KnownImportProps) => (
  <>
    <Result data={data} />
    <Review team={team} data={data} onChanged={onChanged} />
    {data.counts.faults > 0 ? <Faults team={team} data={data} /> : null}
    <Facts data={data} />
  </>
);

const useTitle = () => {
  const text = useText();
  return (data: Import | null): string => (data === null ? text('detail.title') : (data.fileName ?? text('history.noName')));
};

/** Everything about one import, and what can be done with it. */
export const ImportDetail = () => {
  const text = useText();
  const titleOf = useTitle();
  const { id = '' } = useParams();
  const team = useSearchParams()[0].get('team') ?? 'public';
  const { known, reload } = useImport(team, id);
  const { data = null, refusal = null } = known ?? {};
  const back = <BackLink to={`/luminous/imports?team=${team}`}>{text('detail.back')}</BackLink>;
  return (
    <AreaPage team={team} title={titleOf(data)} lead={data === null ? '' : <Lead data={data} />} back={back}>
      <Announcement data={data} />
      {known === null ? <Waiting>{text('detail.loading')}</Waiting> : null}
      {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h2" onRetry={reload} />}
      {data === null ? null : <KnownImport team={team} data={data} onChanged={reload} />}
    </AreaPage>
  );
};
