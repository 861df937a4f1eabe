import type { Locale } from './messages';

/** Of the map that can be moved: its script carries them. */
interface Texts {
  readonly open: string;
  readonly size: string;
  readonly close: string;
  readonly loading: string;
  readonly opened: string;
  readonly failed: string;
  readonly name: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly closePopup: string;
  readonly more: string;
  readonly withControl: string;
  readonly withCommand: string;
  readonly withFingers: string;
}

const en: Texts = {
  open: 'Move and zoom the map',
  size: 'This loads about 0.5 MB more.',
  close: 'Back to the picture',
  loading: 'The map is loading…',
  opened: 'The map is ready. Arrow keys move it. Plus and minus zoom.',
  failed: 'This device cannot show the map that moves. The picture and the list say the same.',
  name: 'Map of the places',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  closePopup: 'Close',
  more: 'More about this place',
  withControl: 'Hold Ctrl and scroll to zoom',
  withCommand: 'Hold ⌘ and scroll to zoom',
  withFingers: 'Move the map with two fingers',
};

const fr: Texts = {
  open: 'Déplacer et agrandir la carte',
  size: 'Cela charge environ 0,5\u00a0Mo de plus.',
  close: 'Revenir à l’image',
  loading: 'La carte se charge…',
  opened: 'La carte est prête. Les flèches la déplacent. Plus et moins changent l’échelle.',
  failed: 'Cet appareil ne peut pas montrer la carte mobile. L’image et la liste disent la même chose.',
  name: 'Carte des endroits',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  closePopup: 'Fermer',
  more: 'En savoir plus sur cet endroit',
  withControl: 'Gardez Ctrl enfoncé et faites défiler pour agrandir',
  withCommand: 'Gardez ⌘ enfoncé et faites défiler pour agrandir',
  withFingers: 'Déplacez la carte avec deux doigts',
};

export const movingMapTexts: Readonly<Record<Locale, Texts>> = { en, fr };
