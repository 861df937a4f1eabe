import type { JSX } from 'react';
import { ListPushSubscriptions } from '../../../../notifications/contracts/push';
import { callSignedIn } from '../api/call';
import { settingsText } from '../locales/notification-settings';
import { mayIn, SignedIn } from '../parts/signed-in';
import { useAnswer } from '../parts/use-answer';
import { PreferenceSection } from './notification-settings/preference-form';

const askForDevices = async () => callSignedIn(ListPushSubscriptions);

/** Whether there are devices is only a remark: when it cannot be told, nothing is said. */
const AboutPush = (): JSX.Element => {
  const { answer } = useAnswer(askForDevices);
  const hasNone = answer !== null && 'data' in answer && answer.data.data.length === 0;
  return (
    <p className="soft">
      {settingsText.pushLead} {hasNone ? settingsText.noDevice : ''}
    </p>
  );
};

/** By which ways and when somebody is told of what; for whoever may settle it, also what holds for the team. */
export const NotificationSettingsPage = (): JSX.Element => (
  <SignedIn
    page="notification-settings"
    draw={(_me, team) => (
      <>
        <AboutPush />
        <PreferenceSection layer="person" team={team.slug} />
        {mayIn(team, 'settings.manage') ? <PreferenceSection layer="team" team={team.slug} /> : null}
      </>
    )}
  />
);
