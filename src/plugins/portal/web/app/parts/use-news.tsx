import { useEffect, useRef, useState, type JSX } from 'react';

interface News {
  readonly news: JSX.Element | null;
  readonly tell: (text: string) => void;
}

/** What has just been done. It takes the focus, because the button that did it may be gone. */
export const useNews = (): News => {
  const [told, setTold] = useState<{ readonly text: string } | null>(null);
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told !== null) box.current?.focus();
  }, [told]);
  const news =
    told === null ? null : (
      <p ref={box} className="notice done" role="status" tabIndex={-1}>
        {told.text}
      </p>
    );
  return {
    news,
    tell: (text) => {
      setTold({ text });
    },
  };
};
