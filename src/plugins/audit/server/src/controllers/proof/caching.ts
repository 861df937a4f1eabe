/** The sealer signs every two seconds. */
export const fresh = { 'Cache-Control': 'public, max-age=2' };

export const unchanging = { 'Cache-Control': 'public, max-age=31536000, immutable' };
