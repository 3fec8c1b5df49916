import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useName } from './use-name.js';

interface AskedForProps {
  readonly at: string;
  readonly by: string | null;
}

/** When something was asked for and, once the name is there, by whom. */
export function AskedFor({ at, by }: AskedForProps) {
  const { t } = useTranslation('judging');
  const { time } = useFormat();
  const name = useName(by);
  const date = time(at);
  return <span>{name === null ? t('asked-on', { date }) : t('asked', { date, name })}</span>;
}
