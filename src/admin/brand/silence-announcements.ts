/**
 * Strapi announces its new media library on every page until each person closes the banner, and has no setting for it. This is what
 * closing it notes in the browser; `false` twice, because the announcement is not for the old library and this project has no Strapi id.
 */
export const silenceAnnouncements = (): void => {
  localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true');
};
