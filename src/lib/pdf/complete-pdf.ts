import { AFRelationship, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly description: string;
  readonly bytes: Buffer;
}

interface Completion {
  readonly title: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly attachments: readonly Attachment[];
}

/** Readers take an escape in a text of a document for the beginning of the name of a language, and what follows for that. */
const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

/** What the browser cannot do: says what the document is, and puts files into it. Tags, outline and language stay as they were printed. */
export const completePdf = async (
  printed: Buffer,
  { title, subject, createdAt, attachments }: Completion,
): Promise<{ readonly bytes: Buffer; readonly pageCount: number }> => {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast });
  document.setTitle(withoutControls(title), { showInWindowTitleBar: true });
  document.setSubject(withoutControls(subject));
  document.setAuthor('Luminous');
  document.setCreator('Luminous');
  document.setCreationDate(createdAt);
  document.setModificationDate(createdAt);
  for (const { name, contentType, description, bytes } of attachments) {
    await document.attach(bytes, name, {
      ...{ mimeType: contentType, description, creationDate: createdAt, modificationDate: createdAt },
      afRelationship: AFRelationship.Data,
    });
  }
  return { bytes: Buffer.from(await document.save({ objectsPerTick: ParseSpeeds.Fast })), pageCount: document.getPageCount() };
};
