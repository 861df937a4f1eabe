/**
 * Strapi offers a tour, and announces its new media library on every page, until each person closes them; it has no setting for either.
 * This is what closing them notes in the browser; `false` twice, because the announcement is not for the old library and this project has no Strapi id.
 */
export const silenceAnnouncements = (): void => {
  // The tour teaches how to develop with Strapi. Without the rest of what it keeps, it begins with that.
  localStorage.setItem('STRAPI_GUIDED_TOUR', '{"enabled":false}');
  localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true');
};
