import { styled } from 'styled-components';
import type { CustodyEntry } from '../../../api/custody/contracts';
import { useDescribe } from '../../shared/use-describe';
import { useText, type TextKey } from '../../shared/use-text';

const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(8rem, auto) minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[3]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.45;
  overflow-wrap: anywhere;

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const joined = (...parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(', ');
};

/** What an entry says, in the order in which one asks. What was not said is not shown. */
const useFacts = (entry: CustodyEntry): readonly (readonly [TextKey, string | null])[] => {
  const text = useText();
  const describe = useDescribe();
  const time = (iso: string | null): string | null => (iso === null ? null : describe.time(iso));
  const seal = entry.sealState === null ? null : text(`custody.seal.${entry.sealState}`);
  return [
    ['custody.gapReason', entry.gapReason],
    ['custody.from', entry.from],
    ['custody.to', entry.to],
    ['custody.relinquishedAt', time(entry.relinquishedAt)],
    ['custody.receivedAt', time(entry.receivedAt)],
    ['custody.recordedAt', `${describe.time(entry.recordedAt)}, ${describe.actor(entry.recordedBy)}`],
    ['custody.place', joined(entry.place, entry.latitude === null ? null : `${entry.latitude}, ${entry.longitude ?? ''}`)],
    ['custody.seal', joined(entry.sealNumber, seal, entry.isSealWrong ? text('custody.seal.wrong') : null)],
    ['custody.temperature', entry.temperatureCelsius === null ? null : `${entry.temperatureCelsius} °C`],
    ['custody.condition', entry.condition],
    ['custody.device', joined(entry.deviceSerial, entry.deviceFirmware)],
    ['custody.files', entry.fileSha256List.length === 0 ? null : entry.fileSha256List.join(' ')],
    ['custody.note', entry.note],
    ['custody.remarkable', entry.flags.length === 0 ? null : entry.flags.map((flag) => text(`custody.flag.${flag}`)).join('; ')],
  ];
};

export const EntryFacts = ({ entry }: { readonly entry: CustodyEntry }) => {
  const text = useText();
  return (
    <Facts>
      {useFacts(entry).map(([key, value]) =>
        value === null ? null : (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{text(key)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </Facts>
  );
};
