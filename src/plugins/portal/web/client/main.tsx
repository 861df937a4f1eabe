import './zod-without-eval';
import type { JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { filledPages, type FilledPage } from '../locales/filled-pages';
import { refuseHere } from './api/refusal';
import { RefusalNotice } from './parts/refusal-notice';
import { takeToken } from './session/link-token';

/** Each page is loaded when it is opened. The secret of a link is taken out of the address before that. */
const draw: Readonly<Record<FilledPage, () => Promise<JSX.Element>>> = {
  'sign-in': async () => {
    const { SignInPage } = await import('./pages/sign-in-page');
    return <SignInPage />;
  },
  invitation: async () => {
    const token = takeToken('invitation');
    const { InvitationPage } = await import('./pages/invitation-page');
    return <InvitationPage token={token} />;
  },
  'forgotten-password': async () => {
    const { ForgottenPasswordPage } = await import('./pages/forgotten-password-page');
    return <ForgottenPasswordPage />;
  },
  'new-password': async () => {
    const token = takeToken('new-password');
    const { NewPasswordPage } = await import('./pages/new-password-page');
    return <NewPasswordPage token={token} />;
  },
  home: async () => {
    const { HomePage } = await import('./pages/home-page');
    return <HomePage />;
  },
  inbox: async () => {
    const { InboxPage } = await import('./pages/inbox-page');
    return <InboxPage />;
  },
  people: async () => {
    const { PeoplePage } = await import('./pages/people-page');
    return <PeoplePage />;
  },
  keys: async () => {
    const { KeysPage } = await import('./pages/keys-page');
    return <KeysPage />;
  },
  sharing: async () => {
    const { SharingPage } = await import('./pages/sharing-page');
    return <SharingPage />;
  },
  'notification-settings': async () => {
    const { NotificationSettingsPage } = await import('./pages/notification-settings-page');
    return <NotificationSettingsPage />;
  },
  account: async () => {
    const { AccountPage } = await import('./pages/account-page');
    return <AccountPage />;
  },
  'checkpoint-mails': async () => {
    const token = takeToken('checkpoint-mails');
    const { CheckpointMailsPage } = await import('./pages/checkpoint-mails-page');
    return <CheckpointMailsPage token={token} />;
  },
};

const frame = document.querySelector<HTMLElement>('#app');
const page = filledPages.find((name) => name === frame?.dataset['page']);
if (frame !== null && page !== undefined) {
  const root = createRoot(frame);
  draw[page]().then(
    (drawn) => {
      root.render(drawn);
    },
    () => {
      root.render(<RefusalNotice refusal={refuseHere('client.unreachable').refusal} />);
    },
  );
}
