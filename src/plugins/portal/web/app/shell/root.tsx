import { onlineManager } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useSyncExternalStore, type JSX } from 'react';
import { shellText } from '../locales/shell';

const subscribe = (hear: () => void) => onlineManager.subscribe(hear);
const isOnline = () => onlineManager.isOnline();

/** What was loaded stays to be read; what is asked for waits until there is a connection again. */
const OfflineNotice = (): JSX.Element => (
  <div className="offline" role="status">
    {useSyncExternalStore(subscribe, isOnline) ? null : <p>{shellText.offline}</p>}
  </div>
);

export const Root = (): JSX.Element => (
  <>
    <OfflineNotice />
    <Outlet />
  </>
);
