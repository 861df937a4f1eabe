import { useId, type JSX } from 'react';
import type { Me } from '../../../../teams/contracts/session';
import type { FilledPage } from '../../locales/filled-pages';
import { addressOfPage } from '../here';
import { homeText } from '../locales/home';

interface TeamChoiceProps {
  readonly page: FilledPage;
  readonly teams: Me['teams'];
  readonly chosen: Me['teams'][number] | null;
}

/** Chosen first and shown then, so that going through the list by keyboard loads nothing. The team stands in the address. */
export const TeamChoice = ({ page, teams, chosen }: TeamChoiceProps): JSX.Element | null => {
  const id = useId();
  if (teams.length === 0 || (teams.length === 1 && chosen !== null)) return null;
  return (
    <form className="choose" method="get" action={addressOfPage(page)}>
      <div>
        <label htmlFor={id}>{homeText.team}</label>
        <select id={id} name="team" autoComplete="off" defaultValue={chosen?.slug ?? teams[0]?.slug}>
          {teams.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{homeText.show}</button>
    </form>
  );
};
