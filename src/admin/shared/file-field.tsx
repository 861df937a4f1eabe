import { Typography, VisuallyHidden } from '@strapi/design-system';
import { CloudUpload, FileCsv, Image } from '@strapi/icons';
import { useId, useState, type ChangeEvent, type DragEvent } from 'react';
import { styled } from 'styled-components';
import { useDescribe } from './use-describe';
import { useText } from './use-text';

const Zone = styled.label<{ readonly $isOver: boolean; readonly $isDisabled: boolean }>`
  position: relative;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: ${({ theme }) => theme.spaces[7]} ${({ theme }) => theme.spaces[4]};
  border: 2px ${({ $isOver }) => ($isOver ? 'solid' : 'dashed')}
    ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral400)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isOver }) => ($isOver ? theme.colors.primary100 : theme.colors.neutral100)};
  text-align: center;
  overflow-wrap: anywhere;
  cursor: ${({ $isDisabled }) => ($isDisabled ? 'default' : 'pointer')};

  &:hover {
    border-color: ${({ theme, $isDisabled }) => ($isDisabled ? theme.colors.neutral400 : theme.colors.primary600)};
  }
  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  svg {
    fill: ${({ theme }) => theme.colors.primary600};
  }
`;

interface FileFieldProps {
  /** What kind of file to choose. */
  readonly prompt: string;
  /** The same for the browser's dialog. */
  readonly accept: string;
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
  readonly isDisabled: boolean;
  /** Where more about it stands. */
  readonly hintId?: string;
}

const size = { width: '3.2rem', height: '3.2rem' } as const;

const FileIcon = ({ file }: { readonly file: File | null }) => {
  if (file === null) return <CloudUpload {...size} aria-hidden />;
  return file.type.startsWith('image/') ? <Image {...size} aria-hidden /> : <FileCsv {...size} aria-hidden />;
};

/** A file input that also takes a dropped file. The whole zone is its label. */
export const FileField = ({ prompt, accept, file, onChoose, isDisabled, hintId }: FileFieldProps) => {
  const text = useText();
  const describe = useDescribe();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [isTooMany, setIsTooMany] = useState(false);

  const take = (files: FileList | null): void => {
    const [chosen] = files ?? [];
    setIsTooMany((files?.length ?? 0) > 1);
    if (chosen !== undefined && files?.length === 1) onChoose(chosen);
  };
  const change = (event: ChangeEvent<HTMLInputElement>): void => {
    take(event.target.files);
    // Else choosing the same file again, corrected meanwhile, would be no change.
    event.target.value = '';
  };
  const drag = (event: DragEvent, isInside: boolean): void => {
    event.preventDefault();
    setIsOver(isInside && !isDisabled);
  };
  const drop = (event: DragEvent): void => {
    drag(event, false);
    if (!isDisabled) take(event.dataTransfer.files);
  };
  const tell = ({ size }: File): string => (isDisabled ? describe.size(size) : `${describe.size(size)} – ${text('file.chooseOther')}`);

  return (
    <Zone
      htmlFor={id}
      $isOver={isOver}
      $isDisabled={isDisabled}
      onDragOver={(event) => {
        drag(event, true);
      }}
      onDragLeave={(event) => {
        drag(event, false);
      }}
      onDrop={drop}
    >
      <VisuallyHidden>
        <input id={id} type="file" accept={accept} disabled={isDisabled} aria-describedby={hintId} onChange={change} />
      </VisuallyHidden>
      <FileIcon file={file} />
      <Typography variant="delta" textColor="neutral800">
        {file === null ? prompt : file.name}
      </Typography>
      <Typography textColor="neutral600">{file === null ? text('file.drop') : tell(file)}</Typography>
      {isTooMany ? (
        <Typography role="alert" textColor="danger600">
          {text('file.onlyOne')}
        </Typography>
      ) : null}
    </Zone>
  );
};
