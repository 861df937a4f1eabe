import { designTokens } from '../../../../../../lib/design-tokens';
import { saveFile } from '../../parts/save-file';

interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Programs that open it know its size, not that of a page around it. */
const alone = ({ svg, width, height }: Drawn): string => svg.replace('<svg', `<svg width="${String(width)}" height="${String(height)}"`);

export const saveSvg = (drawn: Drawn, name: string): void => {
  saveFile(new Blob([alone(drawn)], { type: 'image/svg+xml' }), `${name}.svg`);
};

/** Sharp on screens and paper that show more dots than a page has pixels. */
const scale = 2;

/** On a ground of its own, because a picture without one is black in some programs. */
export const savePng = async (drawn: Drawn, name: string): Promise<void> => {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(alone(drawn))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width * scale;
  canvas.height = drawn.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is nothing to draw on.');
  context.fillStyle = designTokens.colour.card;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const file = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (file === null) throw new Error('The picture is empty.');
  saveFile(file, `${name}.png`);
};
