import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { codesAddress } from '../writing/codes.js';
import { CODE_LISTS } from '../writing/fields.js';
import type { KeepMessage } from './message.js';

/** Whoever has signed in can go on without a line; who only looks in is spared the bytes. */
export function useKeptForOffline(): void {
  const { i18n } = useTranslation();
  const { language } = i18n;
  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return undefined;
    const { serviceWorker } = navigator;
    const keep = async () => {
      const { active } = await serviceWorker.ready;
      const message: KeepMessage = {
        type: 'keep',
        language,
        codes: CODE_LISTS.map((name) => codesAddress(name, language)),
      };
      active?.postMessage(message);
    };
    void keep();
    const again = () => void keep();
    // a new worker has files of its own to keep
    serviceWorker.addEventListener('controllerchange', again);
    return () => serviceWorker.removeEventListener('controllerchange', again);
  }, [language]);
}
