import { useLayoutEffect, useState, type RefObject } from 'react';

/** How wide the box is now, in pixels; 0 before it is known. */
export const useWidth = (box: RefObject<HTMLElement>): number => {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = box.current;
    if (measured === null) return undefined;
    const measure = (): void => {
      setWidth(Math.floor(measured.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, [box]);
  return width;
};
