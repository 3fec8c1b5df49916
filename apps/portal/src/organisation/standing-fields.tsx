import { useTranslation } from 'react-i18next';
import { Tick, Ticks } from '../ui/choices.js';
import { Group } from '../ui/group.js';
import { PARTIES, type Party } from './organisation-queries.js';

export interface MemberStanding {
  readonly roles: readonly Party[];
  readonly manages: boolean;
}

interface StandingFieldsProps {
  readonly id: string;
  readonly standing: MemberStanding;
  readonly change: (standing: MemberStanding) => void;
  readonly error?: string | undefined;
}

/** As what somebody acts for the organisation, and whether they manage it. */
export function StandingFields({ id, standing, change, error }: StandingFieldsProps) {
  const { t } = useTranslation(['organisation', 'shell']);
  const { roles, manages } = standing;
  return (
    <>
      <Group id={`${id}-roles`} label={t('members.roles')} error={error}>
        <Ticks
          id={`${id}-roles`}
          choices={PARTIES.map((code) => ({ code, label: t(`shell:role.${code}`) }))}
          chosen={roles}
          change={(chosen) =>
            change({ ...standing, roles: PARTIES.filter((party) => chosen.includes(party)) })
          }
        />
      </Group>
      <Tick
        id={`${id}-manages`}
        label={t('members.manages')}
        hint={t('members.manages-hint')}
        checked={manages}
        change={(checked) => change({ ...standing, manages: checked })}
      />
    </>
  );
}
