import type { JSX } from 'react';
import { shellText } from '../locales/shell';
import { TeamPage } from '../parts/team-page';
import { mayIn } from '../session/me';
import { PreferenceSection } from './notification-settings/preference-form';
import { PushSection } from './notification-settings/push-section';

/** By which ways and when somebody is told of what; for whoever may settle it, also what holds for the team. */
export const NotificationSettingsPage = (): JSX.Element => (
  <TeamPage
    title={shellText.pages['notification-settings']}
    draw={(_me, team) => (
      <>
        <PreferenceSection layer="person" team={team.slug} />
        <PushSection />
        {mayIn(team, 'settings.manage') ? <PreferenceSection layer="team" team={team.slug} /> : null}
      </>
    )}
  />
);
