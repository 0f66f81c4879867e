import type { Heading } from '#compliance';
import type { Words } from '#i18n';

/** The words over the columns of an export, in the reader's language. */
export function headingOver({ t }: Words): Heading {
  return (column, programme) => {
    const name = t(`people-export.${column}`);
    return programme === null ? name : t('people-export.of-programme', { programme, column: name });
  };
}
