import { useTranslation } from 'react-i18next';
import { Tag, type Shape } from '../ui/status.js';
import type { WhatIf } from './judging-queries.js';

const SHAPES: Readonly<Record<WhatIf['status'], Shape>> = {
  requested: 'outline',
  running: 'half',
  done: 'full',
  failed: 'flag',
  cancelled: 'cross',
  published: 'check',
  discarded: 'cross',
};

/** Where a what-if stands, as a word and a shape. */
export function WhatIfStatus({ of }: { readonly of: WhatIf['status'] }) {
  const { t } = useTranslation('judging');
  return <Tag shape={SHAPES[of]} text={t(`what-if.status.${of}`)} />;
}
