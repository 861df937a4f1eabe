import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MintedApiKey } from '../../../../../teams/contracts/api-key';
import { keyText } from '../../locales/keys';

interface MintedKeyProps {
  readonly minted: MintedApiKey;
  readonly onClose: () => void;
}

/** The secret, this once. Only whoever has it before them closes it. */
export const MintedKey = ({ minted, onClose }: MintedKeyProps): JSX.Element => {
  const box = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    box.current?.focus();
  }, []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(minted.key);
      setSaid(keyText.copied);
    } catch {
      setSaid(keyText.notCopied);
    }
  };
  return (
    <section ref={box} class="notice done" tabIndex={-1} aria-labelledby="minted">
      <strong id="minted">{keyText.madeTitle(minted.name)}</strong>
      <p>{keyText.once}</p>
      <code class="secret">{minted.key}</code>
      <div class="deeds">
        <button type="button" class="first" onClick={() => void copy()}>
          {keyText.copy}
        </button>
        <button type="button" onClick={onClose}>
          {keyText.close}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
};
