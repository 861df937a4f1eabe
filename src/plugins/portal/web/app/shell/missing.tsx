import type { JSX } from 'react';
import { messages } from '../../locales/messages';
import { basePath, locale } from '../here';
import { shellText } from '../locales/shell';
import { PageTitle } from '../parts/page-title';

export const Missing = (): JSX.Element => (
  <>
    <PageTitle>{messages[locale].missingHeading}</PageTitle>
    <p>{messages[locale].missingText}</p>
    <p>
      <a href={basePath}>{shellText.toStart}</a>
    </p>
  </>
);
