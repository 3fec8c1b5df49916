import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, matching } from '../api/client.js';
import { newKey } from '../drafts/new-key.js';
import { useForm } from '../settings/use-form.js';
import { Labelled } from '../ui/labelled.js';
import { Failure, Loading } from '../ui/states.js';
import { FocusedHeading } from './focused-heading.js';
import {
  equityQuery,
  weightsOf,
  weightsQuery,
  whatIfQuery,
  type EquityPoints,
  type WhatIf,
  type Weights,
} from './judging-queries.js';
import classes from './judging.module.css';
import { EquityFields, WeightFields } from './rule-fields.js';
import {
  equityInputs,
  equityTargets,
  sameEquity,
  sameWeights,
  typedEquity,
  typedWeights,
  weightInputs,
  weightTargets,
  wrongEquity,
  wrongWeights,
} from './rule-inputs.js';
import { RulesForm } from './rules-form.js';

/** Which other rules to try, starting from those in force or from what was tried before. */
export function TryForm({ like }: { readonly like: string | undefined }) {
  const { t } = useTranslation('judging');
  const weights = useQuery(weightsQuery);
  const equity = useQuery(equityQuery);
  const before = useQuery({ ...whatIfQuery(like ?? ''), enabled: like !== undefined });
  const failed = [weights, equity, before].find(({ isError }) => isError);
  if (failed) return <Failure error={failed.error} retry={failed.refetch} />;
  if (!weights.data || !equity.data || (like !== undefined && !before.data)) return <Loading />;
  return (
    <section className={classes.section} aria-labelledby="try">
      <p>
        <Link to="/judging" search={{ tab: 'what-if' }}>
          {t('what-if.back')}
        </Link>
      </p>
      <FocusedHeading id="try">{t('what-if.new')}</FocusedHeading>
      <p className={classes.soft}>{t('try.lead')}</p>
      <Fields weights={weightsOf(weights.data)} equity={equity.data.points} start={before.data ?? null} />
    </section>
  );
}

interface FieldsProps {
  readonly weights: Weights;
  readonly equity: EquityPoints;
  /** What was tried before, to try again; null starts from the rules in force. */
  readonly start: Pick<WhatIf, 'title' | 'weights' | 'equity'> | null;
}

function Fields({ weights, equity, start }: FieldsProps) {
  const { t } = useTranslation(['judging', 'shell']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [title, setTitle] = useState(start?.title ?? '');
  const [weightsTyped, setWeights] = useState(() =>
    weightInputs(start?.weights ? weightsOf({ of: start.weights }) : weights),
  );
  const [equityTyped, setEquity] = useState(() => equityInputs(start?.equity ?? equity));
  const [key, setKey] = useState(newKey);
  const targets = weightTargets('weights', weights);
  const form = useForm({
    inputs: { title: 'try-title', ...targets, ...equityTargets('equity') },
    check() {
      const wrong = [
        ...wrongWeights(weightsTyped, t('shell:wrong.not-a-count')),
        ...wrongEquity(equityTyped, t('check.points')),
      ];
      const same =
        wrong.length === 0 &&
        sameWeights(typedWeights(weightsTyped), weights) &&
        sameEquity(typedEquity(equityTyped), equity);
      return [
        ...(title.trim() === '' ? [{ target: 'try-title', text: t('check.title') }] : []),
        ...wrong,
        ...(same ? [{ target: targets['weights'] ?? null, text: t('check.same') }] : []),
      ];
    },
    send() {
      const [triedWeights, triedEquity] = [typedWeights(weightsTyped), typedEquity(equityTyped)];
      return answered(
        matching.POST('/api/matching/what-ifs', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            title,
            weights: sameWeights(triedWeights, weights) ? null : triedWeights,
            equity: sameEquity(triedEquity, equity) ? null : triedEquity,
          },
        }),
      );
    },
    async onSuccess({ id }) {
      setKey(newKey());
      await navigate({ to: '/judging', search: { tab: 'what-if', item: id } });
      await client.invalidateQueries({ queryKey: ['what-ifs'] });
    },
  });
  // another content is another request
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setKey(newKey());
      set(value);
    };
  return (
    <RulesForm form={form} label={t('what-if.new')}>
      <Labelled
        id="try-title"
        label={t('try.title')}
        hint={t('try.title-hint')}
        error={form.errorAt('try-title')}
      >
        {(about) => (
          <input
            {...about}
            type="text"
            dir="auto"
            maxLength={200}
            value={title}
            onChange={({ target }) => changed(setTitle)(target.value)}
          />
        )}
      </Labelled>
      <WeightFields
        inForce={weights}
        inputs={weightsTyped}
        change={changed(setWeights)}
        errorAt={form.errorAt}
      />
      <EquityFields
        inForce={equity}
        inputs={equityTyped}
        change={changed(setEquity)}
        errorAt={form.errorAt}
      />
      <div>
        <Button type="submit" loading={form.busy}>
          {t('try.action')}
        </Button>
      </div>
    </RulesForm>
  );
}
