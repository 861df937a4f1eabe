import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { ChangeThreshold, GetThreshold, ListThresholdVersions, type Threshold } from '../../../../plugins/notifications/contracts';
import { BackLink } from '../../../shared/back-link';
import { callServer } from '../../../shared/call';
import { Notice } from '../../../shared/notice';
import { PageFrame } from '../../../shared/page-frame';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useOneRead } from '../../../shared/use-one-read';
import { useText } from '../../../shared/use-text';
import { ThresholdActs } from './threshold-acts';
import { toDraft } from './threshold-draft';
import { ThresholdFacts } from './threshold-facts';
import { ThresholdForm } from './threshold-form';
import { VersionTable } from './version-table';

interface KnownProps {
  readonly team: string;
  readonly threshold: Threshold;
  readonly onDone: (said: string) => void;
}

/** The present version with what can be done with it, or the form for the next one. */
const Known = ({ team, threshold, onDone }: KnownProps) => {
  const text = useText();
  const [isChanging, setIsChanging] = useState(false);
  const { id, version, state, endedAt } = threshold;
  if (isChanging) {
    return (
      <Panel heading={text('threshold.changing', { version: version + 1 })}>
        <ThresholdForm
          team={team}
          initial={toDraft(threshold)}
          before={threshold}
          submit={text('threshold.save')}
          send={async (rule) => callServer(ChangeThreshold, { params: { id }, query: { team }, body: { version, rule } })}
          onSaved={(saved) => {
            onDone(text('threshold.changed', { version: saved.version }));
          }}
          onGivenUp={() => {
            setIsChanging(false);
          }}
        />
      </Panel>
    );
  }
  const isOver = state === 'ended' || endedAt !== null;
  return (
    <>
      {state === 'proposed' ? <Notice tone="warning" title={text('threshold.proposal.notice')} headingTag="h2" /> : null}
      <Panel heading={text('threshold.present')}>
        <ThresholdFacts threshold={threshold} />
        {isOver ? null : (
          <ThresholdActs
            team={team}
            threshold={threshold}
            onChange={() => {
              setIsChanging(true);
            }}
            onDone={onDone}
          />
        )}
      </Panel>
    </>
  );
};

/** One threshold of a customer: what it says, who set it, and all that it said before. */
export const ThresholdPage = () => {
  const text = useText();
  const { slug = '', id = '' } = useParams();
  const one = useOneRead(GetThreshold, slug, id);
  const versions = useOneRead(ListThresholdVersions, slug, id);
  const [said, setSaid] = useState<string | null>(null);
  const title = one.answer !== null && 'data' in one.answer ? one.answer.data.data.quantityName : null;
  return (
    <PageFrame
      title={text('threshold.one', { name: title ?? '' })}
      lead={text('threshold.one.lead', { team: slug })}
      back={<BackLink to={`/luminous/customers/of/${slug}`}>{text('threshold.backToCustomer')}</BackLink>}
    >
      {said === null ? null : <Notice key={said} tone="success" title={said} headingTag="h2" takesFocus />}
      <ReadOutcome read={one} loading={text('threshold.loadingOne')} headingTag="h2">
        {({ data }) => (
          <Known
            key={data.versionId}
            team={slug}
            threshold={data}
            onDone={(said) => {
              setSaid(said);
              one.reload();
              versions.reload();
            }}
          />
        )}
      </ReadOutcome>
      <Panel heading={text('threshold.versions')}>
        <ReadOutcome read={versions} loading={text('threshold.loadingVersions')}>
          {({ data }) => <VersionTable versions={data} />}
        </ReadOutcome>
      </Panel>
    </PageFrame>
  );
};
