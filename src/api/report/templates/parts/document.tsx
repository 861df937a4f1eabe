import type { JSX, ReactNode } from 'react';
import type { Drawing } from '../../../../plugins/reports/contracts';

interface DocumentProps {
  readonly title: string;
  readonly locale: Drawing['locale'];
  readonly styles: string;
  readonly children: ReactNode;
}

/** A page that needs nothing but itself. */
export const Document = ({ title, locale, styles, children }: DocumentProps): JSX.Element => (
  <html lang={locale}>
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: styles }} />
    </head>
    <body>{children}</body>
  </html>
);
