import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { TeamSlug } from '../../plugins/teams/contracts';

const typingPauseMs = 400;

export interface ChosenTeam {
  readonly team: string;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly isValid: boolean;
}

/** The team stands in the address, so that a page can be bookmarked and reloaded; what is being typed arrives there once it is valid. */
export const useTeam = (unchosen = 'public'): ChosenTeam => {
  const [params, setParams] = useSearchParams();
  const team = params.get('team') ?? unchosen;
  const [typed, setTyped] = useState(team);
  const isValid = typed === unchosen || TeamSlug.safeParse(typed).success;

  useEffect(() => {
    if (!isValid || typed === team) return undefined;
    const timer = setTimeout(() => {
      setParams(typed === '' ? {} : { team: typed }, { replace: true });
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, isValid, team, setParams]);

  return { team, typed, setTyped, isValid };
};
