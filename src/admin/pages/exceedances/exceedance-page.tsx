import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { GetExceedance } from '../../../plugins/notifications/contracts';
import { BackLink } from '../../shared/back-link';
import { Notice } from '../../shared/notice';
import { PageFrame } from '../../shared/page-frame';
import { ReadOutcome } from '../../shared/read-outcome';
import { useOneRead } from '../../shared/use-one-read';
import { useText } from '../../shared/use-text';
import { useKnownNames } from '../customers/thresholds/use-known-names';
import { ActsPanel } from './acts-panel';
import { CoursePanel } from './course-panel';
import { MeasuredPanel } from './measured-panel';
import { TellingsPanel } from './tellings-panel';

interface Said {
  readonly words: string;
  /** The same words twice are two answers. */
  readonly nth: number;
}

/** One exceedance: what was measured, what happened since, and what can be done. */
export const ExceedancePage = () => {
  const text = useText();
  const { team = '', id = '' } = useParams();
  const read = useOneRead(GetExceedance, team, id);
  const known = useKnownNames(team);
  const [said, setSaid] = useState<Said | null>(null);
  return (
    <PageFrame
      title={text('exceedance.one')}
      lead={text('exceedance.one.lead', { team })}
      back={<BackLink to={`/luminous/exceedances?team=${team}`}>{text('exceedance.back')}</BackLink>}
    >
      {said === null ? null : <Notice key={said.nth} tone="success" title={said.words} headingTag="h2" takesFocus />}
      <ReadOutcome read={read} loading={text('exceedance.loadingOne')} headingTag="h2">
        {({ data }) => (
          <>
            <MeasuredPanel team={team} exceedance={data} known={known} />
            <CoursePanel exceedance={data} />
            <TellingsPanel team={team} id={id} />
            <ActsPanel
              team={team}
              exceedance={data}
              onDone={(words) => {
                setSaid((before) => ({ words, nth: (before?.nth ?? 0) + 1 }));
                read.reload();
              }}
            />
          </>
        )}
      </ReadOutcome>
    </PageFrame>
  );
};
