import { Typography } from '@strapi/design-system';
import { GetAuditorReceipt, type AuditorReceipt } from '../../../../plugins/audit/contracts';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';
import { When } from '../parts/when';
import { FactList } from '../../../shared/fact-list';
import { useRequest } from './use-request';
import { useRequestWords } from './use-request-words';

interface ReceiptProps {
  readonly receipt: AuditorReceipt;
  readonly owner: string;
  readonly asker: string;
}

const Receipt = ({ receipt, owner, asker }: ReceiptProps) => {
  const text = useText();
  const describe = useDescribe();
  const words = useRequestWords();
  const { scope, recordCount, eventCount, checkpointSize, rootHash, bundleSha256, bundleBytes, madeAt, downloads } = receipt;
  return (
    <>
      <FactList
        facts={[
          [text('request.granted'), words.scope(scope)],
          [text('request.madeAt'), <When key="made" at={madeAt} />],
          [text('request.records'), String(recordCount)],
          [text('request.events'), String(eventCount)],
          [text('request.checkpoint'), checkpointSize],
          [text('request.rootHash'), <code key="root">{rootHash}</code>],
          [text('request.sha256'), <code key="sha">{bundleSha256}</code>],
          [text('request.size'), describe.size(Number(bundleBytes))],
        ]}
      />
      <Typography tag="h3" variant="delta" fontWeight="bold" paddingTop={5} paddingBottom={2}>
        {text('request.downloads')}
      </Typography>
      {downloads.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {text('request.downloads.none')}
        </Typography>
      ) : (
        <ul>
          {downloads.map(({ at, side, actor }) => (
            <li key={`${at} ${actor ?? ''}`}>
              <Typography>
                <When at={at} />: {words.side(side, { owner, asker })}
                {actor === null ? null : `, ${describe.actor(actor)}`}
              </Typography>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What was given: by these numbers anybody can tell whether a bundle is the one that was made. */
export const ReceiptPanel = ({ id, owner, asker }: { readonly id: string; readonly owner: string; readonly asker: string }) => {
  const text = useText();
  const read = useRequest(GetAuditorReceipt, id);
  return (
    <Panel heading={text('request.receipt')}>
      <ReadOutcome read={read} loading={text('request.loading')}>
        {({ data }) => <Receipt receipt={data} owner={owner} asker={asker} />}
      </ReadOutcome>
    </Panel>
  );
};
