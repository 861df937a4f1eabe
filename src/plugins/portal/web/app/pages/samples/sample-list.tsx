import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { ChainState } from '../../../../../../api/custody/contracts';
import { custodyStages } from '../../../../../../api/custody/contracts/custody-entry';
import { formatDay } from '../../../../../../lib/format';
import { byCode } from '../../api/by-pages';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { custodyNames, custodyText } from '../../locales/custody';
import { CustodyMark, CustodyShape } from '../../parts/custody-mark';
import { MoreButton } from '../../parts/more-button';
import { Shown } from '../../parts/shown';
import type { MyTeam } from '../../session/me';

type CustodyStatus = components['schemas']['CustodyStatus'];

/** A chain in one line: four shapes, told in words to whoever does not see them. */
const Strip = ({ stages }: Pick<CustodyStatus, 'stages'>): JSX.Element => (
  <ol className="strip">
    {custodyStages.map((stage, at) => {
      const state = stages[at] ?? 'missing';
      const told = `${custodyNames.stages[stage]}: ${custodyNames.states[state]}`;
      return (
        <li key={stage} title={told}>
          <CustodyShape state={state} />
          <span className="quiet">{told}</span>
        </li>
      );
    })}
  </ol>
);

interface SampleListProps {
  readonly team: MyTeam;
  readonly state: ChainState;
  readonly site: string | undefined;
  /** Then it is not there where there is nothing in it. */
  readonly isAmongOthers?: boolean;
}

const Sample = ({ sample, team }: { readonly sample: CustodyStatus } & Pick<SampleListProps, 'team'>): JSX.Element => {
  const { station, site, holder, flagCount } = sample;
  const where = [station === null ? [] : custodyText.atStation(station), site === null ? [] : custodyText.ofSite(site)].flat();
  return (
    <li>
      <p className="who">
        <Link to="/teams/$team/samples/$code" params={{ team: team.slug, code: sample.sample }}>
          {sample.sample}
        </Link>
      </p>
      <p className="soft">{[custodyText.sampled(formatDay(sample.sampledAt, locale)), ...where].join(' · ')}</p>
      <Strip stages={sample.stages} />
      <p>
        {holder === null ? custodyText.heldByNobody : custodyText.heldBy(holder)}
        {flagCount === 0 ? null : <strong> · {custodyText.inQuestion(flagCount)}</strong>}
      </p>
    </li>
  );
};

/** The samples whose chains stand so, those that came in last first. */
export const SampleList = ({ team, state, site, isAmongOthers = false }: SampleListProps): JSX.Element | null => {
  const query = { team: team.slug, state, limit: 25, ...(site === undefined ? {} : { site }) };
  const list = api.useInfiniteQuery('get', '/custody-status', { params: { query } }, byCode);
  if (isAmongOthers && list.data?.pages[0]?.data.length === 0) return null;
  return (
    <section aria-labelledby={`state-${state}`}>
      <h2 id={`state-${state}`} tabIndex={-1}>
        <CustodyMark state={state} />
      </h2>
      <Shown
        query={list}
        headingId={`state-${state}`}
        draw={({ pages }) => {
          const samples = pages.flatMap(({ data }) => data);
          if (samples.length === 0) return <p className="soft">{custodyText.noneSo}</p>;
          return (
            <>
              <ul className="rows">
                {samples.map((sample) => (
                  <Sample key={sample.sample} sample={sample} team={team} />
                ))}
              </ul>
              <MoreButton list={list} />
            </>
          );
        }}
      />
    </section>
  );
};
