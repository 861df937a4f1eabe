import { Link, useParams } from '@tanstack/react-router';
import type { JSX } from 'react';
import { formatMoment } from '../../../../../lib/format';
import { api } from '../api/client';
import type { components } from '../api/schema';
import { locale } from '../here';
import { custodyText } from '../locales/custody';
import { CustodyMark } from '../parts/custody-mark';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { mayIn, useTeam } from '../session/me';
import { GuestNotice } from './history/guest-notice';
import { ChainDrawing } from './samples/chain-drawing';

type CustodyChain = components['schemas']['CustodyChain'];

const Chain = ({ chain }: { readonly chain: CustodyChain }): JSX.Element => {
  const team = useTeam();
  const { station, site, holder, sampledAt, state } = chain;
  const facts = [
    custodyText.sampled(formatMoment(sampledAt, locale)),
    station === null ? [] : custodyText.atStation(station),
    site === null ? [] : custodyText.ofSite(site),
    holder === null ? custodyText.heldByNobody : custodyText.heldBy(holder),
  ].flat();
  const isHistoryOpen = mayIn(team, 'history.read');
  return (
    <>
      <p>
        <CustodyMark state={state} />
      </p>
      <p>{facts.join(' · ')}</p>
      <p className="soft">{custodyText.chainLead}</p>
      <ChainDrawing chain={chain} />
      <div className="deeds screen-only">
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          {custodyText.print}
        </button>
      </div>
      {isHistoryOpen ? (
        <p className="screen-only">
          <Link
            className="plain"
            to="/teams/$team/records/$type/$key"
            params={{ team: team.slug, type: 'samples', key: chain.id }}
            search={{ related: true }}
          >
            {custodyText.history}
          </Link>
        </p>
      ) : null}
    </>
  );
};

/** Through whose hands a sample went; on paper it is one page. */
export const SamplePage = (): JSX.Element => {
  const team = useTeam();
  const { code } = useParams({ from: '/inside/teams/$team/samples/$code' });
  const chain = api.useQuery('get', '/samples/{code}/custody', { params: { path: { code }, query: { team: team.slug } } });
  return (
    <div className="sheet">
      <PageTitle>{custodyText.chainOf(code)}</PageTitle>
      <GuestNotice team={team} />
      <p className="screen-only">
        <Link className="plain" to="/teams/$team/samples" params={{ team: team.slug }}>
          {custodyText.back}
        </Link>
      </p>
      <Shown query={chain} headingId="page" draw={({ data }) => <Chain chain={data} />} />
    </div>
  );
};
