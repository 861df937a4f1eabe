import './zod-without-eval';
import { render, type JSX } from 'preact';
import { filledPages, type FilledPage } from '../locales/filled-pages';
import { AccountPage } from './pages/account-page';
import { CheckpointMailsPage } from './pages/checkpoint-mails-page';
import { ForgottenPasswordPage } from './pages/forgotten-password-page';
import { HomePage } from './pages/home-page';
import { InboxPage } from './pages/inbox-page';
import { InvitationPage } from './pages/invitation-page';
import { KeysPage } from './pages/keys-page';
import { NewPasswordPage } from './pages/new-password-page';
import { NotificationSettingsPage } from './pages/notification-settings-page';
import { PeoplePage } from './pages/people-page';
import { SharingPage } from './pages/sharing-page';
import { SignInPage } from './pages/sign-in-page';
import { takeToken } from './session/link-token';

const draw: Readonly<Record<FilledPage, () => JSX.Element>> = {
  'sign-in': () => <SignInPage />,
  invitation: () => <InvitationPage token={takeToken('invitation')} />,
  'forgotten-password': () => <ForgottenPasswordPage />,
  'new-password': () => <NewPasswordPage token={takeToken('new-password')} />,
  home: () => <HomePage />,
  inbox: () => <InboxPage />,
  people: () => <PeoplePage />,
  keys: () => <KeysPage />,
  sharing: () => <SharingPage />,
  'notification-settings': () => <NotificationSettingsPage />,
  account: () => <AccountPage />,
  'checkpoint-mails': () => <CheckpointMailsPage token={takeToken('checkpoint-mails')} />,
};

const frame = document.querySelector<HTMLElement>('#app');
const page = filledPages.find((name) => name === frame?.dataset['page']);
if (frame !== null && page !== undefined) {
  frame.replaceChildren();
  render(draw[page](), frame);
}
