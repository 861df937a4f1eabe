import { movingMapTexts } from '../../locales/moving-map';
import { readMapSection } from './read-map-section';

const canDraw = (): boolean => {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers allow few of them at a time.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
};

/** The picture says all there is to say. Whoever wants to come nearer presses a button, and only then the map is loaded that can. */
const offerMovingMap = (section: HTMLElement): void => {
  const found = readMapSection(section);
  if (found === null) return;
  const { button, offer, status, picture, stage } = found;
  const text = movingMapTexts[found.locale];
  let close: (() => void) | null = null;

  const show = (isMoving: boolean): void => {
    stage.hidden = !isMoving;
    picture.toggleAttribute('hidden', isMoving);
    button.textContent = isMoving ? text.close : text.open;
    offer.querySelector('small')?.toggleAttribute('hidden', isMoving);
  };
  const open = async (): Promise<void> => {
    button.disabled = true;
    status.textContent = text.loading;
    try {
      if (!canDraw()) throw new Error('There is no WebGL.');
      const { startMovingMap } = await import('./start-moving-map');
      show(true);
      close = startMovingMap(found, text);
      status.textContent = text.opened;
    } catch {
      show(false);
      offer.hidden = true;
      status.textContent = text.failed;
    }
    button.disabled = false;
  };
  button.addEventListener('click', () => {
    if (close === null) void open();
    else {
      close();
      close = null;
      show(false);
      status.textContent = '';
    }
  });
  offer.hidden = false;
};

for (const section of document.querySelectorAll<HTMLElement>('section[data-map]')) offerMovingMap(section);
