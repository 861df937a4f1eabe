import { useEffect, useRef, type JSX, type ReactNode } from 'react';

/** The heading of a page that came in the place of another one: the focus goes to it, so that readers by ear hear where they are. */
export const NewHeading = ({ children }: { readonly children: ReactNode }): JSX.Element => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};
