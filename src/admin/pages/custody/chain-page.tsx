import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CustodyChain, CustodyEntry } from '../../../api/custody/contracts';
import { BackLink } from '../../shared/back-link';
import { Notice } from '../../shared/notice';
import { PageFrame } from '../../shared/page-frame';
import { Panel } from '../../shared/panel';
import { custodyPermissions } from '../../shared/permissions';
import { ReadOutcome } from '../../shared/read-outcome';
import { useDescribe } from '../../shared/use-describe';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { ChainDrawing } from './chain-drawing';
import { CustodyMark } from './custody-mark';
import { correctionDraft, nextDraft } from './entry-draft';
import { EntryForm } from './entry-form';
import { PrintFrame } from './print-frame';
import { useChain } from './use-chain';

const Head = ({ chain: { station, site, sampledAt, state, holder } }: { readonly chain: CustodyChain }) => {
  const text = useText();
  const describe = useDescribe();
  return (
    <Flex gap={5} wrap="wrap" paddingBottom={4}>
      <CustodyMark state={state} />
      <Typography>{text('custody.heldBy', { holder: holder ?? text('custody.nobody') })}</Typography>
      <Typography textColor="neutral600">
        {[station, site].filter((place) => place !== null).join(', ')} <time dateTime={sampledAt}>{describe.time(sampledAt)}</time>
      </Typography>
    </Flex>
  );
};

interface KnownProps {
  readonly team: string;
  readonly chain: CustodyChain;
  readonly onAdded: () => void;
}

const Known = ({ team, chain, onAdded }: KnownProps) => {
  const text = useText();
  const mayAdd = useMay(custodyPermissions.create);
  const [corrected, setCorrected] = useState<CustodyEntry | null>(null);
  const [hasAdded, setHasAdded] = useState(false);
  const count = chain.stages.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <PrintFrame>
        <Panel heading={text('custody.chainOf', { sample: chain.sample })}>
          <Head chain={chain} />
          <ChainDrawing chain={chain} onCorrect={mayAdd ? setCorrected : undefined} />
        </Panel>
      </PrintFrame>
      <Flex>
        <Button
          variant="secondary"
          onClick={() => {
            window.print();
          }}
        >
          {text('custody.print')}
        </Button>
      </Flex>
      <Panel heading={text(corrected === null ? 'custody.new' : 'custody.newCorrection')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {hasAdded ? <Notice key={count} tone="success" title={text('custody.added')} takesFocus /> : null}
          <EntryForm
            key={`${String(count)} ${corrected?.id ?? ''}`}
            team={team}
            sample={chain.sample}
            initial={corrected === null ? nextDraft(chain) : correctionDraft(corrected)}
            correcting={corrected?.sequence ?? null}
            onGivenUp={() => {
              setCorrected(null);
            }}
            onAdded={() => {
              setCorrected(null);
              setHasAdded(true);
              onAdded();
            }}
          />
        </Flex>
      </Panel>
    </>
  );
};

/** The chain of custody of one sample, drawn, and a form for what comes next. */
export const ChainPage = () => {
  const text = useText();
  const [params] = useSearchParams();
  const [team, sample] = [params.get('team') ?? 'public', params.get('sample') ?? ''];
  const chain = useChain(team, sample);
  return (
    <PageFrame
      title={sample}
      lead={text('custody.chainLead')}
      back={<BackLink to={`/luminous/custody?team=${team}`}>{text('custody.back')}</BackLink>}
    >
      <ReadOutcome read={chain} loading={text('custody.loadingOne')}>
        {({ data }) => <Known key={`${team} ${sample}`} team={team} chain={data} onAdded={chain.reload} />}
      </ReadOutcome>
    </PageFrame>
  );
};
