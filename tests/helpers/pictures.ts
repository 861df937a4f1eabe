/** A picture of one pixel. */
export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** What begins like one; the rest is told by no header. */
export const jpegHead = Buffer.from('ffd8ffe000104a46494600', 'hex');
export const webpHead = Buffer.from('524946461a000000574542505650384c', 'hex');
