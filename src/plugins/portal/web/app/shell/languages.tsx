import type { JSX } from 'react';
import { messages } from '../../locales/messages';
import { locale } from '../here';
import { changeLanguage } from '../language';

export const Languages = (): JSX.Element => {
  const other = locale === 'en' ? 'fr' : 'en';
  return (
    <button
      type="button"
      className="bare"
      lang={other}
      onClick={() => {
        changeLanguage(other);
      }}
    >
      {messages[other].localeName}
    </button>
  );
};
