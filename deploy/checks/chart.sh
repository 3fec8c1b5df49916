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
  --set kafka.saslMechanism=scram-sha-512 --set kafka.ssl=true --set kafka.prefix=town. --set metrics.serviceMonitor.enabled=true
  --set embeddings.url=https://embeddings.example.org/v1 --set embeddings.model=a-model --set embeddings.existingSecret=embeddings
  --set attachments.url=https://s3.example.org/letters --set attachments.existingSecret=letters
  --set environment.RATE_LIMIT=50 --set services.matching.environment.RATE_LIMIT=90
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
if "$helm" template check "$chart" --kube-version "${kubernetes#v}" --set embeddings.url=https://embeddings.example.org/v1 >/dev/null 2>"$work/refused.log"; then
  echo 'chart: embeddings.url without a model passed' >&2
  exit 1
fi
grep -q embeddings.model "$work/refused.log"
# matching alone is told of the service, its key from the secret; its migrations run with the same settings
[ "$(grep -c EMBEDDINGS_API_KEY "$work/everything.yaml")" -eq 2 ]
# the directory alone keeps attachments; a service's own setting goes before that of all
[ "$(grep -c S3_SECRET_ACCESS_KEY "$work/everything.yaml")" -eq 2 ]
[ "$(grep -c 'name: RATE_LIMIT, value: "90"' "$work/everything.yaml")" -eq 2 ]
[ "$(grep -c 'name: RATE_LIMIT, value: "50"' "$work/everything.yaml")" -eq 8 ]
# links and cookies follow the Ingress, unless something in front of it is what people see
grep -q 'name: PUBLIC_URL, value: "https://mutua.example.org"' "$work/everything.yaml"
"$helm" template check "$chart" --kube-version "${kubernetes#v}" --set publicUrl=https://ai.example.net >"$work/in-front.yaml"
grep -q 'name: PUBLIC_URL, value: "https://ai.example.net"' "$work/in-front.yaml"
node deploy/checks/check-routes.mjs "$work/everything.yaml" deploy/entry/nginx.conf apps/portal/src/app/router.tsx
node deploy/checks/check-chart.mjs "$work/everything.yaml" "$work/little.yaml" town.
