import type { JSX } from 'react';
import { historyText } from '../../locales/history';
import type { MyTeam } from '../../session/me';

/** Whoever reads by a grant knows that it is seen. */
export const GuestNotice = ({ team }: { readonly team: MyTeam }): JSX.Element | null =>
  team.guest === null ? null : <p className="notice screen-only">{historyText.readsOf(team.name)}</p>;
