import 'maplibre-gl/dist/maplibre-gl.css';
import './moving-map.css';
import { MapLibreMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import base from '../../map/base-map.json';
import type { movingMapTexts } from '../../locales/moving-map';
import { addPlaces } from './add-places';
import { addTowns } from './add-towns';
import { composeStyle } from './compose-style';
import type { MapSection } from './read-map-section';

type Texts = (typeof movingMapTexts)['en'];

/** The base data shows no more from nearer. */
const nearest = 12;

/** @returns what takes it away again @throws Error where the browser cannot draw it */
export const startMovingMap = ({ stage, places, bounds, locale }: MapSection, text: Texts): (() => void) => {
  // A file of our own: pages allow no worker from anywhere else.
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container: stage,
    style: composeStyle(places),
    bounds: [...bounds],
    maxZoom: nearest,
    maxBounds: [-127, 46, -98, 63],
    attributionControl: false,
    // On a phone, one finger goes on scrolling the page.
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    locale: {
      'Map.Title': text.name,
      'NavigationControl.ZoomIn': text.zoomIn,
      'NavigationControl.ZoomOut': text.zoomOut,
      'Popup.Close': text.closePopup,
      'CooperativeGesturesHandler.WindowsHelpText': text.withControl,
      'CooperativeGesturesHandler.MacHelpText': text.withCommand,
      'CooperativeGesturesHandler.MobileHelpText': text.withFingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  addTowns(map, base.towns, locale);
  addPlaces(map, places, text);
  map.getCanvas().focus();
  return () => {
    map.remove();
  };
};
