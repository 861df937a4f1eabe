/** Where the application stands. */
export const basePath = '/app';
