import { Flex, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmThresholds, ListThresholds, type Threshold } from '../../../../plugins/notifications/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { DataTable, type Column } from '../../../shared/data-table';
import { Notice } from '../../../shared/notice';
import { PageList } from '../../../shared/page-list';
import { Panel } from '../../../shared/panel';
import { thresholdPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { TextLink } from '../../../shared/text-link';
import { useDeed } from '../../../shared/use-deed';
import { useDescribe } from '../../../shared/use-describe';
import { useMay } from '../../../shared/use-may';
import { usePages } from '../../../shared/use-pages';
import { useText } from '../../../shared/use-text';
import { addressOfGuidelines, addressOfNewThreshold, addressOfThreshold } from './addresses';
import { LimitsCell } from './limits-cell';
import { ThresholdBadge } from './threshold-badge';
import { useThresholdWords } from './use-threshold-words';

interface TeamProps {
  readonly team: string;
}

const ThresholdTable = ({ team, thresholds }: TeamProps & { readonly thresholds: readonly Threshold[] }) => {
  const text = useText();
  const describe = useDescribe();
  const words = useThresholdWords();
  const columns: readonly Column<Threshold>[] = [
    {
      heading: text('threshold.what'),
      cell: (threshold) => <TextLink to={addressOfThreshold(team, threshold.id)}>{words.what(threshold)}</TextLink>,
    },
    { heading: text('threshold.where'), cell: ({ rule }) => words.where(rule) },
    { heading: text('threshold.limits'), cell: ({ rule }) => <LimitsCell rule={rule} /> },
    { heading: text('threshold.standing'), cell: ({ rule }) => text(`threshold.standing.${rule.standing}`) },
    { heading: text('threshold.state'), cell: ({ state }) => <ThresholdBadge state={state} />, kind: 'word' },
    {
      heading: text('threshold.setBy'),
      cell: ({ setAt, setBy }) => text('threshold.did', { at: describe.time(setAt), who: words.who(setBy) }),
    },
  ];
  return <DataTable caption={text('threshold.heading')} columns={columns} rows={thresholds} keyOf={({ id }) => id} isWide />;
};

const mostAtOnce = 100;

interface ProposalsProps extends TeamProps {
  readonly proposals: readonly Threshold[];
  readonly onDone: () => void;
}

/** Says that proposals judge nothing, and confirms them all with one stroke. */
const Proposals = ({ team, proposals, onDone }: ProposalsProps) => {
  const text = useText();
  const mayManage = useMay(thresholdPermissions.manage);
  const [isAsked, setIsAsked] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const confirm = async (): Promise<void> => {
    const body = { proposals: proposals.map(({ id, version }) => ({ id, version })) };
    const answer = await perform(async () => callServer(ConfirmThresholds, { query: { team }, body }));
    setIsAsked(false);
    if (answer !== null) onDone();
  };
  return (
    <Notice tone="warning" title={text('threshold.proposals', { count: proposals.length })}>
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography tag="p">{text('threshold.proposals.hint')}</Typography>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        <ReasonedButton
          variant="secondary"
          reason={mayManage ? undefined : text('threshold.noPermission')}
          onClick={() => {
            setIsAsked(true);
          }}
        >
          {text('threshold.confirmAll', { count: proposals.length })}
        </ReasonedButton>
      </Flex>
      <ConfirmDialog
        isOpen={isAsked}
        title={text('threshold.confirm.title')}
        description={text('threshold.confirm.sure', { count: proposals.length })}
        confirm={text('threshold.confirm')}
        isBusy={isBusy}
        onConfirm={() => void confirm()}
        onClose={() => {
          setIsAsked(false);
        }}
      />
    </Notice>
  );
};

/** Of what amounts a customer wants to be told, and the ways to more. */
export const ThresholdsPanel = ({ team, onChanged }: TeamProps & { readonly onChanged: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const reason = useMay(thresholdPermissions.manage) ? undefined : text('threshold.noPermission');
  const [isConfirmed, setIsConfirmed] = useState(false);
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = { team, ...(cursor === null ? {} : { cursor }) };
      return callServer(ListThresholds, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [team],
  );
  const list = usePages(load);
  const proposals = (list.pages?.rows ?? []).filter(({ state }) => state === 'proposed').slice(0, mostAtOnce);
  return (
    <Panel heading={text('threshold.heading')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {isConfirmed ? <Notice tone="success" title={text('threshold.confirmed')} takesFocus /> : null}
        {proposals.length === 0 ? null : (
          <Proposals
            team={team}
            proposals={proposals}
            onDone={() => {
              setIsConfirmed(true);
              list.reload();
              onChanged();
            }}
          />
        )}
        <PageList list={list} loading={text('threshold.loading')} empty={text('threshold.empty')}>
          {(thresholds) => <ThresholdTable team={team} thresholds={thresholds} />}
        </PageList>
        <Flex gap={3} wrap="wrap">
          <ReasonedButton
            reason={reason}
            variant="secondary"
            onClick={() => {
              navigate(addressOfNewThreshold(team));
            }}
          >
            {text('threshold.new')}
          </ReasonedButton>
          <TextLink to={addressOfGuidelines(team)}>{text('guideline.adoptOne')}</TextLink>
        </Flex>
      </Flex>
    </Panel>
  );
};
