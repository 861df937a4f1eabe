import type { JSX } from 'react';
import type { Drawing } from '../../../../plugins/reports/contracts';
import type { Setting } from '../parts/setting';

interface VerifyProps {
  readonly drawing: Drawing;
  readonly setting: Setting;
}

/** What a reader without access needs to check it. */
export const Verify = ({ drawing: { report, snapshot, publicUrl }, setting: { words } }: VerifyProps): JSX.Element => (
  <section>
    <h2>{words.verify}</h2>
    <ol>
      {words.verifySteps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <dl>
      <dt>{words.reportId}</dt>
      <dd className="exact">{report.id}</dd>
      <dt>{words.snapshotId}</dt>
      <dd className="exact">{snapshot.id}</dd>
      <dt>{words.sha256}</dt>
      <dd className="exact">{snapshot.sha256}</dd>
      <dt>{words.checkpoint}</dt>
      <dd className="exact">
        {snapshot.checkpoint === null
          ? words.noCheckpoint
          : `${words.checkpointSays(snapshot.checkpoint.size)} ${snapshot.checkpoint.root}`}
      </dd>
      <dt>Luminous</dt>
      <dd className="exact">{publicUrl}</dd>
    </dl>
  </section>
);
