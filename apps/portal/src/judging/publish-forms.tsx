import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, matching } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { useForm, type Form } from '../settings/use-form.js';
import { useAnnounce } from '../ui/announce.js';
import {
  equityQuery,
  weightsOf,
  weightsQuery,
  type EquityInForce,
  type WeightsInForce,
} from './judging-queries.js';
import classes from './judging.module.css';
import { ReasonField, saysTooLittle } from './reason-field.js';
import { EquityFields, WeightFields } from './rule-fields.js';
import { RulesForm } from './rules-form.js';
import {
  equityInputs,
  equityTargets,
  FIRST_HELP_ID,
  sameEquity,
  sameWeights,
  typedEquity,
  typedWeights,
  weightInputs,
  weightTargets,
  wrongEquity,
  wrongWeights,
} from './rule-inputs.js';

interface PublishWeightsProps {
  readonly inForce: WeightsInForce;
  readonly close: () => void;
}

/** Other weights, put in force without a trial. */
export function PublishWeights({ inForce, close }: PublishWeightsProps) {
  const { t } = useTranslation(['judging', 'shell']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const weights = weightsOf(inForce);
  const [inputs, setInputs] = useState(() => weightInputs(weights));
  const [reason, setReason] = useState('');
  const [basedOn, setBasedOn] = useState(inForce.version);
  const targets = weightTargets('of', weights);
  const form = useForm({
    inputs: { ...targets, reason: 'weights-reason' },
    check() {
      const wrong = wrongWeights(inputs, t('shell:wrong.not-a-count'));
      const same = wrong.length === 0 && sameWeights(typedWeights(inputs), weights);
      return [
        ...wrong,
        ...(same ? [{ target: targets['of'] ?? null, text: t('check.same') }] : []),
        ...(saysTooLittle(reason)
          ? [{ target: 'weights-reason', text: t('shell:form.reason-required') }]
          : []),
      ];
    },
    send: () =>
      answered(
        matching.POST('/api/matching/weights', { body: { of: typedWeights(inputs), basedOn, reason } }),
      ).catch(async (error: unknown) => {
        // what the person typed stays; they see what is in force by now beside it, and send it again or not
        if (asProblem(error).code === 'changed-meanwhile') {
          setBasedOn((await client.fetchQuery({ ...weightsQuery, staleTime: 0 })).version);
        }
        throw error;
      }),
    async onSuccess(published) {
      client.setQueryData(weightsQuery.queryKey, published);
      announce(t('weights.published'));
      close();
      await client.invalidateQueries({ queryKey: ['what-ifs'] });
    },
  });
  return (
    <PublishForm form={form} label={t('weights.publish')} close={close}>
      <WeightFields inForce={weights} inputs={inputs} change={setInputs} errorAt={form.errorAt} />
      <ReasonField
        id="weights-reason"
        value={reason}
        change={setReason}
        error={form.errorAt('weights-reason')}
      />
    </PublishForm>
  );
}

interface PublishEquityProps {
  readonly inForce: EquityInForce;
  readonly close: () => void;
}

/** Other equity terms, put in force without a trial. */
export function PublishEquity({ inForce, close }: PublishEquityProps) {
  const { t } = useTranslation(['judging', 'shell']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [inputs, setInputs] = useState(() => equityInputs(inForce.points));
  const [reason, setReason] = useState('');
  const [basedOn, setBasedOn] = useState(inForce.version);
  const form = useForm({
    inputs: { ...equityTargets('points'), reason: 'equity-reason' },
    check() {
      const wrong = wrongEquity(inputs, t('check.points'));
      const same = wrong.length === 0 && sameEquity(typedEquity(inputs), inForce.points);
      return [
        ...wrong,
        ...(same ? [{ target: FIRST_HELP_ID, text: t('check.same') }] : []),
        ...(saysTooLittle(reason)
          ? [{ target: 'equity-reason', text: t('shell:form.reason-required') }]
          : []),
      ];
    },
    send: () =>
      answered(
        matching.POST('/api/matching/equity', { body: { points: typedEquity(inputs), basedOn, reason } }),
      ).catch(async (error: unknown) => {
        // as with weights: what was typed stays
        if (asProblem(error).code === 'changed-meanwhile') {
          setBasedOn((await client.fetchQuery({ ...equityQuery, staleTime: 0 })).version);
        }
        throw error;
      }),
    async onSuccess(published) {
      client.setQueryData(equityQuery.queryKey, published);
      announce(t('equity.published'));
      close();
      await client.invalidateQueries({ queryKey: ['what-ifs'] });
    },
  });
  return (
    <PublishForm form={form} label={t('equity.publish')} close={close}>
      <EquityFields inForce={inForce.points} inputs={inputs} change={setInputs} errorAt={form.errorAt} />
      <ReasonField
        id="equity-reason"
        value={reason}
        change={setReason}
        error={form.errorAt('equity-reason')}
      />
    </PublishForm>
  );
}

interface PublishFormProps {
  readonly form: Form;
  readonly label: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

function PublishForm({ form, label, close, children }: PublishFormProps) {
  const { t } = useTranslation(['judging', 'shell']);
  return (
    <RulesForm form={form} label={label}>
      <p className={classes.soft}>{t('publish.untried')}</p>
      {children}
      <div className={classes.buttons}>
        <Button type="submit" loading={form.busy}>
          {t('publish.action')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('shell:action.cancel')}
        </Button>
      </div>
    </RulesForm>
  );
}
