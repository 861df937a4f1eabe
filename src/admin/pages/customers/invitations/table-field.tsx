import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import { FileField } from '../../../shared/file-field';
import { useText } from '../../../shared/use-text';
import { LineField } from '../line-field';

interface TableFieldProps {
  readonly csv: string;
  readonly onChange: (csv: string) => void;
  readonly isDisabled: boolean;
}

/** As long as the server takes. */
export const maxTableLength = 200_000;

/** A table out of a file, or pasted. What came from a file stands in the field too, where it can be corrected. */
export const TableField = ({ csv, onChange, isDisabled }: TableFieldProps) => {
  const text = useText();
  const [file, setFile] = useState<File | null>(null);
  const choose = async (chosen: File): Promise<void> => {
    const read = await chosen.text();
    setFile(chosen);
    onChange(read);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <FileField
        prompt={text('invitation.bulk.file')}
        accept=".csv,.tsv,.txt,text/csv"
        file={csv === '' ? null : file}
        onChoose={(chosen) => void choose(chosen)}
        isDisabled={isDisabled}
      />
      <LineField
        name="csv"
        label={text('invitation.bulk.paste')}
        hint={text('invitation.bulk.hint')}
        value={csv}
        isLong
        fault={csv.length > maxTableLength ? text('invitation.bulk.tooLong') : undefined}
        isDisabled={isDisabled}
        onChange={(typed) => {
          setFile(null);
          onChange(typed);
        }}
      />
    </Flex>
  );
};
