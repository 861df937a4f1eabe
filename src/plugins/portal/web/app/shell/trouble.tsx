import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { JSX } from 'react';
import { queryClient } from '../api/query-client';
import { toRefusal } from '../api/refusal';
import { shellText } from '../locales/shell';
import { PageTitle } from '../parts/page-title';
import { RefusalNotice } from '../parts/refusal-notice';
import { DoorFrame } from './door';

/** In the place of a page that could not be drawn. */
export const Trouble = ({ error, reset }: ErrorComponentProps): JSX.Element => {
  const router = useRouter();
  const again = (): void => {
    // What could not be drawn would be drawn again: nothing of the page is kept.
    queryClient.removeQueries({ type: 'inactive' });
    void queryClient.invalidateQueries();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageTitle>{shellText.troubleTitle}</PageTitle>
      <RefusalNotice refusal={toRefusal(error)} retry={{ act: again, isBusy: false }} />
    </>
  );
};

/** Where not even who somebody is could be read: there is no frame of a team around it. */
export const WholeTrouble = (trouble: ErrorComponentProps): JSX.Element => (
  <DoorFrame>
    <Trouble {...trouble} />
  </DoorFrame>
);
