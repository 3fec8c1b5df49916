import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { needQuery } from '../needs/needs-queries.js';
import { offerQuery } from '../offers/offers-queries.js';
import { Failure, Loading } from '../ui/states.js';
import { Answer } from '../writing/answer.js';
import { ReadersWording } from '../writing/both-wordings.js';
import { useLabels } from '../writing/codes.js';
import { valueAt, wholeContent, type Content } from '../writing/content.js';
import { isUnsaid, type CodeListName, type Field } from '../writing/fields.js';
import { commonOf, ROWS, type Row } from './comparison-rows.js';
import classes from './comparison.module.css';

interface ComparisonProps {
  readonly needId: string;
  readonly offerId: string;
}

/** Need and offer side by side with the same rows; what stands on both sides is marked. */
export function Comparison({ needId, offerId }: ComparisonProps) {
  const need = useQuery(needQuery(needId));
  const offer = useQuery(offerQuery(offerId));
  if (need.isPending || offer.isPending) return <Loading />;
  const failed = [need, offer].find(({ isError }) => isError);
  if (need.isError || offer.isError)
    return <Failure error={failed?.error} retry={failed?.refetch ?? need.refetch} />;
  return (
    <Sides
      asked={wholeContent('need', need.data.content)}
      given={wholeContent('offer', offer.data.content)}
    />
  );
}

interface SidesProps {
  readonly asked: Content;
  readonly given: Content;
}

function Sides({ asked, given }: SidesProps) {
  const { t } = useTranslation('match');
  const shown = ROWS.filter(({ need, offer }) => !(isSilent(need, asked) && isSilent(offer, given)));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('need')}</th>
          <th scope="col">{t('offer')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <SideBySide key={row.label} row={row} asked={asked} given={given} />
        ))}
      </tbody>
    </table>
  );
}

function isSilent(field: Field | null, content: Content): boolean {
  return field === null || isUnsaid(field, content);
}

interface SideBySideProps extends SidesProps {
  readonly row: Row;
}

function SideBySide({ row, asked, given }: SideBySideProps) {
  const { t } = useTranslation('match');
  const common = commonOf(row, asked, given);
  return (
    <tr>
      <th scope="row">{t(row.label)}</th>
      <td data-label={t('need')}>
        <Cell field={row.need} content={asked} common={common} />
      </td>
      <td data-label={t('offer')}>
        <Cell field={row.offer} content={given} common={common} />
      </td>
    </tr>
  );
}

interface CellProps {
  readonly field: Field | null;
  readonly content: Content;
  readonly common: readonly (string | number)[];
}

function Cell({ field, content, common }: CellProps) {
  const { t } = useTranslation('match');
  if (field === null) return <span className={classes.none}>{t('row.not-asked')}</span>;
  if (field.path[0] === 'summary') return <ReadersWording worded={content} />;
  if (common.length === 0 || isUnsaid(field, content)) return <Answer field={field} content={content} />;
  const value = valueAt(content, field.path);
  const codes = Array.isArray(value) ? (value as (string | number)[]) : [value as string];
  if (field.control === 'languages') return <Languages codes={codes} common={common} />;
  if (field.control === 'many' || field.control === 'one')
    return <Codes list={field.list} codes={codes} common={common} />;
  return <Answer field={field} content={content} />;
}

interface MarkedProps {
  readonly codes: readonly (string | number)[];
  readonly common: readonly (string | number)[];
}

function Codes({ list, ...codes }: MarkedProps & { readonly list: CodeListName }) {
  return <Marked {...codes} label={useLabels(list)} />;
}

function Languages(codes: MarkedProps) {
  const { language } = useFormat();
  return <Marked {...codes} label={(code) => language(String(code))} />;
}

/** A list in which what the other side has too comes first and is marked. */
function Marked({
  codes,
  common,
  label,
}: MarkedProps & { readonly label: (code: string | number) => string }) {
  const { t } = useTranslation('match');
  const shared = codes.filter((code) => common.includes(code));
  const others = codes.filter((code) => !common.includes(code));
  return (
    <ul className={classes.codes}>
      {shared.map((code) => (
        <li key={code} data-common>
          <strong>{label(code)}</strong> <span className={classes.hidden}>{t('row.common')}</span>
        </li>
      ))}
      {others.map((code) => (
        <li key={code}>{label(code)}</li>
      ))}
    </ul>
  );
}
