import { useNavigate } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { shellText } from '../locales/shell';
import type { MyTeam } from '../session/me';

interface TeamSwitchProps {
  readonly teams: readonly MyTeam[];
  readonly chosen: MyTeam | null;
}

const Options = ({ teams }: { readonly teams: readonly MyTeam[] }): JSX.Element => (
  <>
    {teams.map(({ slug, name }) => (
      <option key={slug} value={slug}>
        {name}
      </option>
    ))}
  </>
);

/** Nothing to choose from where there is one team only: then it just says which. */
export const TeamSwitch = ({ teams, chosen }: TeamSwitchProps): JSX.Element | null => {
  const id = useId();
  const navigate = useNavigate();
  if (teams.length === 0) return null;
  if (teams.length === 1 && chosen !== null) return <p className="who">{chosen.name}</p>;
  return (
    <div className="field">
      <label htmlFor={id}>{shellText.team}</label>
      <select
        id={id}
        value={chosen?.slug ?? ''}
        onChange={({ target }) => void navigate({ to: '/teams/$team/overview', params: { team: target.value } })}
      >
        {chosen === null ? <option value="" /> : null}
        <Options teams={teams.filter(({ guest }) => guest === null)} />
        {teams.every(({ guest }) => guest === null) ? null : (
          <optgroup label={shellText.letsYouRead}>
            <Options teams={teams.filter(({ guest }) => guest !== null)} />
          </optgroup>
        )}
      </select>
    </div>
  );
};
