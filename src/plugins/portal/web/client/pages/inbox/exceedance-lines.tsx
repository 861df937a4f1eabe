import { useCallback, type JSX } from 'react';
import type { Exceedance } from '../../../../../notifications/contracts/exceedance';
import { GetExceedance } from '../../../../../notifications/contracts/exceedance-routes';
import { formatDecimal, formatUnit } from '../../../locales/format';
import { callSignedIn } from '../../api/call';
import { locale } from '../../here';
import { inboxText } from '../../locales/inbox';
import { Loading } from '../../parts/asked';
import { useAnswer } from '../../parts/use-answer';

const valueOf = ({ latest: { value, bound, unit } }: Exceedance): string => {
  const amount = value ?? bound?.limit ?? null;
  if (amount === null) return inboxText.noValue;
  const side = value === null && bound !== null ? `${inboxText.sides[bound.side]} ` : '';
  return inboxText.latest(`${side}${formatDecimal(amount, locale)} ${formatUnit(unit)}`);
};

const sentenceOf = (one: Exceedance): string =>
  `${one.subject.name}, ${inboxText.levels[one.level]}, ${valueOf(one)}: ${inboxText.states[one.state]}`;

interface LinesProps {
  readonly team: string;
  readonly ids: readonly string[];
}

/** How it stands now with what was told then. */
export const ExceedanceLines = ({ team, ids }: LinesProps): JSX.Element => {
  const key = ids.join(' ');
  const ask = useCallback(async () => {
    const answers = await Promise.all(key.split(' ').map(async (id) => callSignedIn(GetExceedance, { params: { id }, query: { team } })));
    return { data: answers };
  }, [team, key]);
  const { answer } = useAnswer(ask);
  if (answer === null || 'refusal' in answer) return <Loading text={inboxText.loading} />;
  return (
    <>
      <p className="soft">{inboxText.exceedances}</p>
      <ul className="facts">
        {answer.data.map((one, at) => (
          <li key={ids[at]}>{'refusal' in one ? inboxText.unreadable : sentenceOf(one.data.data)}</li>
        ))}
      </ul>
    </>
  );
};
