import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../ui/tabs.module.css';

const TABS = [
  { to: '/organisation', text: 'tab.profile' },
  { to: '/organisation/members', text: 'tab.members' },
  { to: '/organisation/api-keys', text: 'tab.keys' },
] as const;

/** The pages of the organisation that one acts for. */
export function OrganisationTabs() {
  const { t } = useTranslation('organisation');
  return (
    <nav aria-label={t('parts')}>
      <ul className={classes.tabs}>
        {TABS.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }}>
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
