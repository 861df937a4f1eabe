import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { formatAge, formatDay, formatDecimal, formatUnit } from '../../../../../../lib/format';
import { messages } from '../../../locales/messages';
import { locale } from '../../here';
import { overviewText } from '../../locales/overview';
import type { MyTeam } from '../../session/me';
import { SeverityMark } from '../inbox/severity-mark';
import type { Exceedance } from './stations';

const amountOf = ({ latest: { value, bound, unit } }: Exceedance): string => {
  if (value !== null) return `${formatDecimal(value, locale)} ${formatUnit(unit)}`;
  const limit = formatDecimal(bound?.limit ?? '?', locale);
  return bound?.side === 'above' ? messages[locale].above(limit, formatUnit(unit)) : messages[locale].notFound(limit, formatUnit(unit));
};

/** Of the quantity that all of this is about, people say its name. */
const nameOf = ({ quantity, variant }: Exceedance): string => {
  const name = quantity === 'naphthenic-acids' ? overviewText.naphthenicAcids : quantity;
  return variant === null ? name : `${name} (${variant})`;
};

/** One that is not over: where, how much, since when, and whether somebody has acknowledged it. */
export const ExceedanceLine = ({ exceedance, team }: { readonly exceedance: Exceedance; readonly team: MyTeam }): JSX.Element => (
  <li>
    <p>
      <SeverityMark severity={exceedance.level} />
      <Link
        className="who"
        to="/teams/$team/exceedances/$id"
        params={{ team: team.slug, id: exceedance.id }}
        aria-label={overviewText.exceedanceAt(exceedance.subject.name)}
      >
        {exceedance.subject.name}
      </Link>
    </p>
    <p>{`${overviewText.exceedanceOf(nameOf(exceedance))}, ${amountOf(exceedance)}`}</p>
    <p className="soft">{`${overviewText.since(formatDay(exceedance.latest.observedAt, locale), formatAge(exceedance.openedAt, new Date(), locale))}. ${overviewText.states[exceedance.state]}`}</p>
  </li>
);
