import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './judging.module.css';

interface FiguresTableProps {
  readonly caption: string;
  /** What the rows are; where it says nothing, they say it themselves. */
  readonly of?: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly cells: readonly ReactNode[];
  }[];
}

/** Figures by name; in a narrow window each row becomes a card. */
export function FiguresTable({ caption, of, columns, rows }: FiguresTableProps) {
  const { t } = useTranslation('judging');
  return (
    <table className={classes.figures}>
      <caption className={classes.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of ?? <span className={classes.hidden}>{t('figure')}</span>}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              <td key={columns[place]} data-label={columns[place]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
