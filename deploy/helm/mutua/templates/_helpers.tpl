{{/* What all of it is labelled with; called with a dict of root and service. */}}
{{- define "mutua.selector" -}}
app.kubernetes.io/name: mutua
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service }}
{{- end }}

{{- define "mutua.labels" -}}
{{ include "mutua.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "mutua.name" -}}
{{ printf "%s-%s" .root.Release.Name .service | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "mutua.image" -}}
{{ printf "%s:%s" .root.Values.image.repository (.root.Values.image.tag | default .root.Chart.AppVersion) }}
{{- end }}

{{- define "mutua.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "mutua.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{/* The settings of a service, the same for its migrations. */}}
{{- define "mutua.environment" -}}
{{- $values := .root.Values }}
- { name: HOST, value: 0.0.0.0 }
- { name: PORT, value: "3000" }
- { name: LOG_LEVEL, value: {{ $values.logLevel | quote }} }
- { name: DATABASE_POOL_SIZE, value: {{ .plan.databasePoolSize | quote }} }
- name: DATABASE_URL
  valueFrom:
    secretKeyRef: { name: {{ $values.secrets.databases | quote }}, key: {{ .service }} }
- name: REDIS_URL
  valueFrom:
    secretKeyRef: { name: {{ $values.secrets.redis | quote }}, key: url }
- { name: KAFKA_BROKERS, value: {{ $values.kafka.brokers | quote }} }
- { name: KAFKA_SSL, value: {{ $values.kafka.ssl | quote }} }
- { name: KAFKA_PREFIX, value: {{ $values.kafka.prefix | quote }} }
- { name: KAFKA_TOPICS, value: {{ $values.kafka.topics | quote }} }
{{- with $values.kafka.saslMechanism }}
- { name: KAFKA_SASL_MECHANISM, value: {{ . | quote }} }
- name: KAFKA_SASL_USERNAME
  valueFrom:
    secretKeyRef: { name: {{ $values.kafka.existingSecret | quote }}, key: username }
- name: KAFKA_SASL_PASSWORD
  valueFrom:
    secretKeyRef: { name: {{ $values.kafka.existingSecret | quote }}, key: password }
{{- end }}
- { name: TRUSTED_PROXIES, value: {{ $values.trustedProxies | quote }} }
{{- if eq .service "directory" }}
{{- $scheme := ternary "https" "http" (ne $values.ingress.tlsSecret "") }}
- { name: PUBLIC_URL, value: {{ $values.publicUrl | default (printf "%s://%s" $scheme $values.ingress.host) | quote }} }
- { name: ENTRY_EXCHANGES_SESSIONS, value: "true" }
- { name: MAIL_FROM, value: {{ $values.mail.from | quote }} }
{{- with $values.oidc.providers }}
{{- $names := list }}
{{- range . }}
{{- $names = append $names .name }}
{{- $prefix := printf "OIDC_%s" (.name | upper | replace "-" "_") }}
- { name: {{ $prefix }}_ISSUER, value: {{ .issuer | quote }} }
- { name: {{ $prefix }}_CLIENT_ID, value: {{ .clientId | quote }} }
{{- with .title }}
- { name: {{ $prefix }}_TITLE, value: {{ . | quote }} }
{{- end }}
{{- with .trustedDomains }}
- { name: {{ $prefix }}_TRUSTED_DOMAINS, value: {{ join "," . | quote }} }
{{- end }}
{{- with .verifiedClaim }}
- { name: {{ $prefix }}_VERIFIED_CLAIM, value: {{ . | quote }} }
{{- end }}
{{- with .existingSecret }}
- name: {{ $prefix }}_CLIENT_SECRET
  valueFrom:
    secretKeyRef: { name: {{ . | quote }}, key: client-secret }
{{- end }}
{{- end }}
- { name: OIDC_PROVIDERS, value: {{ join "," $names | quote }} }
{{- end }}
{{- with $values.attachments.url }}
- { name: S3_URL, value: {{ . | quote }} }
- { name: S3_REGION, value: {{ $values.attachments.region | quote }} }
- name: S3_ACCESS_KEY_ID
  valueFrom:
    secretKeyRef: { name: {{ required "attachments.existingSecret must be set with attachments.url" $values.attachments.existingSecret | quote }}, key: accessKeyId }
- name: S3_SECRET_ACCESS_KEY
  valueFrom:
    secretKeyRef: { name: {{ $values.attachments.existingSecret | quote }}, key: secretAccessKey }
{{- end }}
{{- with $values.mail.existingSecret }}
- name: SMTP_URL
  valueFrom:
    secretKeyRef: { name: {{ . | quote }}, key: url }
{{- end }}
{{- end }}
{{- if and (eq .service "matching") $values.embeddings.url }}
- { name: EMBEDDINGS_URL, value: {{ $values.embeddings.url | quote }} }
- { name: EMBEDDINGS_MODEL, value: {{ required "embeddings.model must be set with embeddings.url" $values.embeddings.model | quote }} }
{{- with $values.embeddings.existingSecret }}
- name: EMBEDDINGS_API_KEY
  valueFrom:
    secretKeyRef: { name: {{ . | quote }}, key: apiKey }
{{- end }}
{{- end }}
{{- if ne .service "directory" }}
- { name: MUTUA_JWKS_URL, value: "http://{{ include "mutua.name" (dict "root" .root "service" "directory") }}:3000/.well-known/jwks.json" }
{{- end }}
{{- if $values.metrics.enabled }}
- { name: METRICS_HOST, value: 0.0.0.0 }
- { name: METRICS_PORT, value: {{ $values.metrics.port | quote }} }
{{- end }}
{{- range $name, $value := merge (dict) (.plan.environment | default dict) $values.environment }}
- { name: {{ $name }}, value: {{ $value | toString | quote }} }
{{- end }}
{{- end }}
