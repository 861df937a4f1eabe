import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { addressOfSignIn, basePath, goTo } from '../here';
import { isSignedOut, toRefusal } from './refusal';

/** Without a session the pages of who is signed in go to sign in, and come back. */
const onError = (error: unknown): void => {
  if (isSignedOut(toRefusal(error)) && location.pathname !== `${basePath}/sign-in`)
    goTo(addressOfSignIn(`${location.pathname}${location.search}`));
};

/** A refusal with words of the server does not become another one by asking again. */
const mayPass = (error: unknown): boolean => {
  const { status } = toRefusal(error);
  return status === 0 || status >= 502;
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // Without a network it is tried all the same: people are told at once that there is no answer, and do not wait for one.
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < 1 && mayPass(error),
      staleTime: 15_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
