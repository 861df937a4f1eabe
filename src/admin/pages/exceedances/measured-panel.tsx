import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { ListThresholdVersions, type Exceedance, type ObservationSeen } from '../../../plugins/notifications/contracts';
import { FactList } from '../../shared/fact-list';
import { Panel } from '../../shared/panel';
import { thresholdPermissions } from '../../shared/permissions';
import { ReadOutcome } from '../../shared/read-outcome';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useMay } from '../../shared/use-may';
import { useOneRead } from '../../shared/use-one-read';
import { useText } from '../../shared/use-text';
import { LimitsCell } from '../customers/thresholds/limits-cell';
import type { KnownNames } from '../customers/thresholds/use-known-names';
import { ExceedanceBadge, LevelBadge } from './exceedance-badges';
import { useExceedanceWords } from './use-exceedance-words';

interface OfExceedance {
  readonly team: string;
  readonly exceedance: Exceedance;
}

/** What the version said by which it was evaluated last. */
const AppliedVersion = ({ team, exceedance: { threshold } }: OfExceedance) => {
  const text = useText();
  const versions = useOneRead(ListThresholdVersions, team, threshold.id);
  return (
    <ReadOutcome read={versions} loading={text('threshold.loadingOne')}>
      {({ data }) => {
        const applied = data.find(({ version }) => version === threshold.version);
        return applied === undefined ? null : <LimitsCell rule={applied.rule} />;
      }}
    </ReadOutcome>
  );
};

const Applied = (props: OfExceedance) => {
  const text = useText();
  const { team, exceedance } = props;
  const maySee = useMay(thresholdPermissions.read);
  const { id, version } = exceedance.threshold;
  if (!maySee) return text('exceedance.version', { version });
  return (
    <>
      <TextLink to={`/luminous/customers/of/${team}/thresholds/${id}`}>{text('exceedance.version', { version })}</TextLink>
      <AppliedVersion {...props} />
    </>
  );
};

/** What was measured, where, and which version of which threshold it passed. */
export const MeasuredPanel = ({ team, exceedance, known }: OfExceedance & { readonly known: KnownNames }) => {
  const text = useText();
  const describe = useDescribe();
  const words = useExceedanceWords(known);
  const seen = (observation: ObservationSeen): ReactNode => (
    <>
      <Typography tag="p" fontWeight="bold">
        {words.amount(observation)}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        <time dateTime={observation.observedAt}>{describe.time(observation.observedAt)}</time>
        {observation.ratio === null ? '' : ` · ${words.ratio(observation) ?? ''}`}
      </Typography>
    </>
  );
  const { state, level, worstLevel, openedBy, latest, isHistorical } = exceedance;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('exceedance.state'), <ExceedanceBadge key="state" state={state} />],
    [text('exceedance.level'), <LevelBadge key="level" level={level} />],
    [text('exceedance.worstLevel'), worstLevel === level ? null : <LevelBadge key="worst" level={worstLevel} />],
    [text('exceedance.what'), words.what(exceedance)],
    [text('exceedance.where'), words.where(exceedance)],
    [text('exceedance.openedBy'), seen(openedBy)],
    [text('exceedance.latest'), openedBy.observationId === latest.observationId ? null : seen(latest)],
    [text('exceedance.threshold'), <Applied key="applied" team={team} exceedance={exceedance} />],
    [text('exceedance.historical'), isHistorical ? text('exceedance.historical.is') : null],
  ];
  return (
    <Panel heading={text('exceedance.measured')}>
      <FactList facts={facts} />
    </Panel>
  );
};
