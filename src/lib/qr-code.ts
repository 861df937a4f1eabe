export interface QrCode {
  /** How many modules it is wide and high, with the margin that readers need. */
  readonly width: number;
  /** Its dark modules as the path of an SVG, one by one. */
  readonly path: string;
}

const margin = 4;

/** Still readable when a seventh of it is lost. */
export const makeQrCode = async (text: string): Promise<QrCode> => {
  const { encodeQR } = await import('qr');
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: margin });
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : ''))).join('');
  return { width: rows.length, path };
};
