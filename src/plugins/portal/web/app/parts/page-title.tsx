import { useEffect, useRef, type JSX } from 'react';

/** Whether a page was shown since the application opened. */
const shown = { isAny: false };

/**
 * The heading of a page. Where one page came in the place of another the focus goes to it, so that readers by ear hear where they are; not
 * when the application opens, where the browser begins at the top.
 */
export const PageTitle = ({ children }: { readonly children: string }): JSX.Element => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · Luminous`;
  }, [children]);
  useEffect(() => {
    if (shown.isAny) heading.current?.focus({ preventScroll: true });
    shown.isAny = true;
  }, []);
  return (
    <h1 id="page" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};
