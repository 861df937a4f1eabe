import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { formatDecimal, formatMoment } from '../../../../../../lib/format';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { custodyNames, custodyText } from '../../locales/custody';
import { kindOfActor } from '../../locales/ledger-words';
import { useTeam } from '../../session/me';

type CustodyEntry = components['schemas']['CustodyEntry'];
type Fact = readonly [string, string | null];

const time = (instant: string | null): string | null => (instant === null ? null : formatMoment(instant, locale));

const joined = (...parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(', ');
};

const factsOfTransfer = ({ gapReason, from, to, relinquishedAt, receivedAt, recordedAt, recordedBy }: CustodyEntry): readonly Fact[] => [
  [custodyText.gapReason, gapReason],
  [custodyText.from, from],
  [custodyText.to, to],
  [custodyText.relinquished, time(relinquishedAt)],
  [custodyText.received, time(receivedAt)],
  [custodyText.recorded, joined(time(recordedAt), kindOfActor(recordedBy))],
];

const factsOfContainer = (entry: CustodyEntry): readonly Fact[] => [
  [custodyText.place, joined(entry.place, entry.latitude === null ? null : `${entry.latitude}, ${entry.longitude ?? ''}`)],
  [
    custodyText.seal,
    joined(
      entry.sealNumber,
      entry.sealState === null ? null : custodyNames.seals[entry.sealState],
      entry.isSealWrong ? custodyText.wrongSeal : null,
    ),
  ],
  [custodyText.temperature, entry.temperatureCelsius === null ? null : `${formatDecimal(entry.temperatureCelsius, locale)} °C`],
  [custodyText.condition, entry.condition],
  [custodyText.device, joined(entry.deviceSerial, entry.deviceFirmware)],
  [custodyText.files, entry.fileSha256List.length === 0 ? null : entry.fileSha256List.join(' ')],
  [custodyText.note, entry.note],
  [custodyText.remarkable, entry.flags.length === 0 ? null : entry.flags.map((flag) => custodyNames.flags[flag]).join('; ')],
];

/** What an entry says, in the order in which one asks. What was not said is not shown. */
export const EntryFacts = ({ entry }: { readonly entry: CustodyEntry }): JSX.Element => {
  const team = useTeam();
  return (
    <>
      <dl className="entry-facts">
        {[...factsOfTransfer(entry), ...factsOfContainer(entry)].map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="screen-only">
        <Link
          className="plain"
          to="/teams/$team/records/$type/$key"
          params={{ team: team.slug, type: 'custody_events', key: entry.id }}
          aria-label={`${custodyText.proof}: ${String(entry.sequence)}`}
        >
          {custodyText.proof}
        </Link>
      </p>
    </>
  );
};
