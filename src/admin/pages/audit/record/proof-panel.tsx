import { Flex, Typography } from '@strapi/design-system';
import type { HistoryEntry } from '../../../../plugins/audit/contracts';
import { Panel } from '../../../shared/panel';
import { useText } from '../../../shared/use-text';
import { ProofNotice } from '../parts/proof-notice';
import { SealLine } from '../parts/seal-line';

/** How far the saves that are shown are sealed, and what that means. */
export const ProofPanel = ({ entries }: { readonly entries: readonly [HistoryEntry, ...HistoryEntry[]] }) => {
  const text = useText();
  const signed = entries.filter(({ seal }) => typeof seal?.checkpointSize === 'string').length;
  const [newest] = entries;
  return (
    <Panel heading={text('audit.proof')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="p">{text('audit.proof.count', { signed, pending: entries.length - signed })}</Typography>
        <Flex direction="column" alignItems="stretch">
          <Typography tag="p" fontWeight="bold">
            {text('audit.proof.newest')}
          </Typography>
          <SealLine seal={newest.seal} />
        </Flex>
        {entries.some(({ action }) => action === 'baseline') ? <Typography tag="p">{text('audit.proof.baseline')}</Typography> : null}
        <ProofNotice />
      </Flex>
    </Panel>
  );
};
