#!/usr/bin/env bash
# The Helm chart: lint, and what it renders held against the schemas of Kubernetes and KEDA, as their Go modules publish them.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/checks/go-program.sh

readonly chart=deploy/helm/mutua kubernetes=v1.34.4 keda=v2.18.0
helm=$(go_program helm.sh/helm/v3 v3.22.0 ./cmd/helm)
kubeconform=$(go_program github.com/yannh/kubeconform v0.7.0 ./cmd/kubeconform)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

node deploy/checks/write-schemas.mjs "$work/schemas" \
  "$(go_module k8s.io/kubernetes "$kubernetes")/api/openapi-spec/swagger.json" \
  "$(go_module github.com/kedacore/keda/v2 "$keda")/config/crd/bases"

# with everything on, and with nothing but what must be
everything=(--set keda.enabled=true --set ingress.enabled=true --set ingress.className=nginx --set ingress.tlsSecret=tls
  --set kafka.saslMechanism=scram-sha-512 --set kafka.ssl=true --set metrics.serviceMonitor.enabled=true
  --set 'imagePullSecrets[0].name=pull' --set podAnnotations.a=b --set nodeSelector.a=b)
little=(--set migrations.enabled=false --set networkPolicy.enabled=false --set metrics.enabled=false --set podDisruptionBudget.enabled=false)

"$helm" lint --strict "$chart"
"$helm" lint --strict "$chart" "${everything[@]}"
for values in everything little; do
  declare -n settings=$values
  "$helm" template check "$chart" --kube-version "${kubernetes#v}" "${settings[@]}" >"$work/$values.yaml"
  # no public module brings the schema of the Prometheus operator's ServiceMonitor
  "$kubeconform" -strict -summary -skip ServiceMonitor -schema-location "$work/schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json" "$work/$values.yaml"
done

# a wrong field must not pass, or the schemas hold nothing
sed 's/readOnlyRootFilesystem/readOnlyRootFileSystem/' "$work/little.yaml" >"$work/wrong.yaml"
if "$kubeconform" -strict -schema-location "$work/schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json" "$work/wrong.yaml" >"$work/wrong.log"; then
  echo 'chart: a misspelt field passed' >&2
  exit 1
fi
# and settings that make no sense are refused by name
if "$helm" template check "$chart" --kube-version "${kubernetes#v}" --set kafka.brokers=nowhere >/dev/null 2>"$work/refused.log"; then
  echo 'chart: kafka.brokers=nowhere passed' >&2
  exit 1
fi
grep -q brokers "$work/refused.log"
node deploy/checks/check-routes.mjs "$work/everything.yaml" deploy/entry/nginx.conf apps/portal/src/app/router.tsx
