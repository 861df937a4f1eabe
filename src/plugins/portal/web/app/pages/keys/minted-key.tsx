import { useEffect, useRef, useState, type JSX } from 'react';
import type { MintedApiKey } from '../../../../../teams/contracts/api-key';
import { keyText } from '../../locales/keys';

interface MintedKeyProps {
  readonly minted: MintedApiKey;
  readonly onClose: () => void;
}

/** The secret, this once. Only whoever has it before them closes it. */
export const MintedKey = ({ minted, onClose }: MintedKeyProps): JSX.Element => {
  const box = useRef<HTMLElement>(null);
  const secret = useRef<HTMLElement>(null);
  const [said, setSaid] = useState({ text: '', round: 0 });
  useEffect(() => {
    box.current?.focus();
  }, []);
  const say = (text: string): void => {
    setSaid(({ round }) => ({ text, round: round + 1 }));
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(minted.key);
      say(keyText.copied);
    } catch {
      if (secret.current !== null) getSelection()?.selectAllChildren(secret.current);
      say(keyText.notCopied);
    }
  };
  return (
    <section ref={box} className="notice done" tabIndex={-1} aria-labelledby="minted">
      <strong id="minted">{keyText.madeTitle(minted.name)}</strong>
      <p>{keyText.once}</p>
      <code ref={secret} className="secret">
        {minted.key}
      </code>
      <div className="deeds">
        <button type="button" className="first" onClick={() => void copy()}>
          {keyText.copy}
        </button>
        <button type="button" onClick={onClose}>
          {keyText.close}
        </button>
      </div>
      <p role="status">
        {/* Anew every time, so that it is read out again. */}
        <span key={said.round}>{said.text}</span>
      </p>
    </section>
  );
};
