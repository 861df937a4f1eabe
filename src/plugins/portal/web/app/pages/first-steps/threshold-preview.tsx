import type { JSX } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { firstStepsText } from '../../locales/first-steps';
import { Shown } from '../../parts/shown';
import type { MyTeam } from '../../session/me';
import { toWanted, type Threshold } from './tell-rule';

type ThresholdPreview = components['schemas']['ThresholdPreview'];

/** More names than these say less. */
const mostNamed = 3;

const Told = ({ preview: { observations, exceedances } }: { readonly preview: ThresholdPreview }): JSX.Element => {
  if (observations.judged === 0) return <p className="soft">{firstStepsText.previewNone}</p>;
  const places = [...new Set(exceedances.items.map(({ subject }) => subject.name))].slice(0, mostNamed);
  return (
    <p>
      {[
        firstStepsText.preview(observations.judged, exceedances.opened),
        exceedances.critical === 0 ? [] : firstStepsText.previewCritical(exceedances.critical),
        places.length === 0 ? [] : firstStepsText.previewWhere(places.join(', ')),
      ]
        .flat()
        .join(' ')}
    </p>
  );
};

/** What it would have done to the last year: the best that can be known of a threshold before it is in force. */
export const PreviewLine = ({ team, threshold }: { readonly team: MyTeam; readonly threshold: Threshold }): JSX.Element => {
  const preview = api.useQuery('post', '/thresholds/preview', {
    params: { query: { team: team.slug } },
    body: { rule: toWanted(threshold.rule), replaces: threshold.id, period: null },
  });
  return <Shown query={preview} headingId="step" draw={({ data }) => <Told preview={data} />} />;
};
