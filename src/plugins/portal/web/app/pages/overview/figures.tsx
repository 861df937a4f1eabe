import { Link } from '@tanstack/react-router';
import type { JSX, ReactNode } from 'react';
import type { PlaceStatus } from '../../../../contracts/place';
import { formatAge, formatDay } from '../../../../../../lib/format';
import { locale } from '../../here';
import { overviewText } from '../../locales/overview';
import type { MyTeam } from '../../session/me';
import { SeverityMark } from '../inbox/severity-mark';
import type { Exceedance } from './stations';

const Figure = ({ name, children }: { readonly name: string; readonly children: ReactNode }): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Standing = ({ exceedances, team }: { readonly exceedances: readonly Exceedance[]; readonly team: MyTeam }): JSX.Element => {
  if (exceedances.length === 0) return <>{overviewText.none}</>;
  return (
    <Link to="/teams/$team/exceedances" params={{ team: team.slug }}>
      {(['critical', 'warning'] as const).map((level) => {
        const how = exceedances.filter((one) => one.level === level).length;
        return how === 0 ? null : (
          <span key={level}>
            {how} <SeverityMark severity={level} />
          </span>
        );
      })}
    </Link>
  );
};

const Newest = ({ places }: { readonly places: readonly PlaceStatus[] }): JSX.Element => {
  const newest = places
    .flatMap(({ status: { latest } }) => (latest === null ? [] : [latest.sampledAt]))
    .sort()
    .at(-1);
  if (newest === undefined) return <>{overviewText.noSample}</>;
  return (
    <>
      {formatAge(newest, new Date(), locale)}
      <small>{formatDay(newest, locale)}</small>
    </>
  );
};

interface FiguresProps {
  readonly team: MyTeam;
  readonly places: readonly PlaceStatus[];
  readonly exceedances: readonly Exceedance[];
  readonly awaitingRelease: number | null;
}

export const Figures = ({ team, places, exceedances, awaitingRelease }: FiguresProps): JSX.Element => (
  <section aria-label={overviewText.figures}>
    <dl className="figures">
      {/* Guests are not told of exceedances: none that they see is not none. */}
      {team.guest === null ? (
        <Figure name={overviewText.standing}>
          <Standing exceedances={exceedances} team={team} />
        </Figure>
      ) : null}
      <Figure name={overviewText.stations}>{places.length}</Figure>
      <Figure name={overviewText.newest}>
        <Newest places={places} />
      </Figure>
      {awaitingRelease === null ? null : <Figure name={overviewText.awaiting}>{awaitingRelease}</Figure>}
    </dl>
  </section>
);
