import type { JSX } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { requestText } from '../../locales/auditor-requests';
import { Shown } from '../../parts/shown';
import { When } from '../../parts/when';
import type { MyTeam } from '../../session/me';
import { describeScope } from './describe-scope';
import { FactList } from './request-facts';

type AuditorReceipt = components['schemas']['AuditorReceipt'];

interface ReceiptProps {
  readonly request: components['schemas']['AuditorRequestDetail'];
  readonly team: MyTeam;
}

const Given = ({ receipt, sides }: { readonly receipt: AuditorReceipt; readonly sides: Readonly<Record<string, string>> }): JSX.Element => (
  <>
    <FactList
      facts={[
        [requestText.given, describeScope(receipt.scope)],
        [requestText.madeAt, <When key="made" at={receipt.madeAt} />],
        [requestText.records, String(receipt.recordCount)],
        [requestText.events, String(receipt.eventCount)],
        [requestText.checkpoint, receipt.checkpointSize],
        [requestText.rootHash, <code key="root">{receipt.rootHash}</code>],
        [requestText.sha256, <code key="sha">{receipt.bundleSha256}</code>],
        [requestText.size, receipt.bundleBytes],
      ]}
    />
    <h3>{requestText.downloads}</h3>
    {receipt.downloads.length === 0 ? (
      <p className="soft">{requestText.noDownloads}</p>
    ) : (
      <ul>
        {receipt.downloads.map(({ at, side, actor }) => (
          <li key={at}>
            <When at={at} />: {sides[side]}
            {actor === null ? null : `, ${actor}`}
          </li>
        ))}
      </ul>
    )}
  </>
);

/** What was given, kept when the bundle is gone. */
export const Receipt = ({ request: { id, owner, asker }, team }: ReceiptProps): JSX.Element => {
  const receipt = api.useQuery(
    'get',
    '/auditor-requests/{id}/receipt',
    { params: { path: { id }, query: { team: team.slug } } },
    { refetchOnWindowFocus: false },
  );
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt" tabIndex={-1}>
        {requestText.receipt}
      </h2>
      <p className="soft">{requestText.receiptLead}</p>
      <Shown
        query={receipt}
        headingId="receipt"
        draw={({ data }) => <Given receipt={data} sides={{ owner, asker, luminous: 'Luminous' }} />}
      />
    </section>
  );
};
