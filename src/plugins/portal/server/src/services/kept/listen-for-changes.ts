import type { Core } from '@strapi/types';
import { startListening } from '../../../../../../lib/listening';
import { settings } from '../../../../../../lib/settings';

const checkEveryMs = 20_000;

interface Ears {
  readonly onOpen: () => void;
  /** What staff write, or anything else that stands on public pages. */
  readonly onChange: (of: 'content' | 'rows') => void;
  readonly onClosed: () => void;
}

export interface ChangeListener {
  stop(): Promise<void>;
}

/** What the database tells of changes to what the public reads: database/after-sync/23.public-pages.sql. */
export const listenForChanges = (strapi: Core.Strapi, { onOpen, onChange, onClosed }: Ears): ChangeListener => {
  const listener = startListening(settings(strapi).databaseUrl, {
    channel: 'luminous_public',
    onSignal: (text) => {
      onChange(text === 'content' ? 'content' : 'rows');
    },
    onConnected: onOpen,
    onLost: (error) => {
      onClosed();
      strapi.log.warn('the line on which changes to public pages are told was lost', { error });
    },
  });
  // Where a line was cut in between, nothing says so by itself.
  const checking = setInterval(() => void listener.check(), checkEveryMs);
  return {
    stop: async () => {
      clearInterval(checking);
      onClosed();
      await listener.stop();
    },
  };
};
