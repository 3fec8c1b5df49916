#!/usr/bin/env bash
# The commands of docs/tutorial.md in one go, against a Mutua with an empty database:
#
#   npm start                    (in one terminal)
#   bash docs/tutorial.sh        (in another)
#
# ORIGIN and MUTUA_DATA_DIR say where that Mutua is, if not at http://127.0.0.1:3000 and in .mutua.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# ── 1. Helpers
ORIGIN=${ORIGIN:-http://127.0.0.1:3000}
token()  { npm run -s token -- "$@"; }
fetch()  { curl -sS --fail-with-body -H "Authorization: Bearer $1" "$ORIGIN$2"; }
send()   { curl -sS --fail-with-body -H "Authorization: Bearer $1" -H 'Content-Type: application/json' "${@:3}" "$ORIGIN$2"; }
create() { send "$1" "$2" -H "Idempotency-Key: $3" -d "$4"; }
step()   { local version nothing='{}'; version=$(fetch "$1" "$2" | field version); send "$1" "$2/$3" -H "If-Match: \"$version\"" -d "${4:-$nothing}"; }
field()  { node -e 'let v; try { v = process.argv[1].split(".").reduce((part, name) => part?.[name], JSON.parse(fs.readFileSync(0))) } catch {} if (v === undefined) process.exit(1); console.log(v)' "$1"; }
# Tries for ten seconds: what one context did reaches the others by events, a few milliseconds later.
soon()   { local answer n; for n in {1..20}; do answer=$("$@" 2>&1) && { echo "$answer"; return; }; sleep 0.5; done; echo "$answer" >&2; return 1; }

# ── 2. People
ADMIN=$(token --role admin)
CLARA=$(create "$ADMIN" /api/directory/users add-clara '{
  "name": "Clara Osei", "email": "clara@mutua.example", "locale": "en", "roles": ["coordinator"] }' | field id)
AMINA=$(create "$ADMIN" /api/directory/users add-amina '{
  "name": "Amina Diop", "email": "amina@agriculture.example", "locale": "fr", "roles": ["requester"] }' | field id)
PAULO=$(create "$ADMIN" /api/directory/users add-paulo '{
  "name": "Paulo Reis", "email": "paulo@institute.example", "locale": "en", "roles": ["provider"] }' | field id)
COORDINATOR=$(token --user "$CLARA" --role coordinator)
echo "People: coordinator $CLARA, requester $AMINA, provider $PAULO"

# ── 3. Organisations
MINISTRY=$(create "$(token --user "$AMINA" --role requester)" /api/directory/organisations register-ministry '{
  "name": "Ministry of Agriculture (example)", "kind": "government", "country": "SN" }' | field id)
INSTITUTE=$(create "$(token --user "$PAULO" --role provider)" /api/directory/organisations register-institute '{
  "name": "Institute for Crop Data (example)", "kind": "academia", "country": "BR" }' | field id)
REQUESTER=$(token --user "$AMINA" --role requester --organisation "$MINISTRY")
PROVIDER=$(token --user "$PAULO" --role provider --organisation "$INSTITUTE")
step "$COORDINATOR" "/api/directory/organisations/$MINISTRY" verify | field status
step "$COORDINATOR" "/api/directory/organisations/$INSTITUTE" verify | field status

# ── 4. A need and an offer
NEED=$(soon create "$REQUESTER" /api/needs need-crop-disease '{
  "title": "Recognising crop diseases from photographs",
  "summary": "Extension officers should be able to recognise diseases of millet and groundnut with a model they can maintain.",
  "cooperationTypes": ["training"],
  "aiTopics": ["agriculture", "skills"],
  "sdgGoals": [2],
  "targetGroups": ["rural-remote"],
  "languages": ["fr"],
  "period": { "start": "2027-01-01", "end": "2028-12-31" },
  "nonMilitaryPurpose": true,
  "submit": true }' | field id)
OFFER=$(soon create "$PROVIDER" /api/offers offer-crop-course '{
  "title": "Course on image models for plant health",
  "summary": "Two weeks on site and a year of help at a distance for teams of agricultural services.",
  "cooperationTypes": ["training", "open-source-model-data"],
  "aiTopics": ["agriculture", "skills", "data-infrastructure"],
  "sdgGoals": [2, 13],
  "languages": ["fr", "en", "pt"],
  "eligibility": { "groups": ["LDC"] },
  "capacity": { "unit": "projects", "quantity": 3 },
  "period": { "start": "2027-03-01", "end": "2027-11-30" },
  "openLicence": true,
  "nonMilitaryPurpose": true,
  "submit": true }' | field id)
echo "Need $NEED, offer $OFFER"

# ── 5. Screening
soon step "$COORDINATOR" "/api/needs/$NEED" approve | field status
soon step "$COORDINATOR" "/api/offers/$OFFER" approve | field status

# ── 6. The proposal and its reasons
proposed() { fetch "$COORDINATOR" "/api/matching/proposals?needId=$NEED" | field items.0.id; }
PROPOSAL=$(soon proposed)
fetch "$COORDINATOR" "/api/matching/proposals/$PROPOSAL" | field score
fetch "$COORDINATOR" "/api/matching/proposals/$PROPOSAL" | field explanation.words
fetch "$COORDINATOR" "/api/matching/proposals/$PROPOSAL?locale=ar" | field explanation.words.headline

# ── 7. Approval, and two acceptances
step "$COORDINATOR" "/api/matching/proposals/$PROPOSAL" approve | field status
step "$REQUESTER" "/api/matching/proposals/$PROPOSAL" accept | field acceptedBy
step "$PROVIDER" "/api/matching/proposals/$PROPOSAL" accept | field status

# ── 8. What came of it
matched() { fetch "$REQUESTER" "/api/needs/$NEED" | field status | grep matched; }
soon matched
fetch "$PROVIDER" "/api/offers/$OFFER" | field remaining
told() { fetch "$REQUESTER" /api/notifications | field items.4.title; }
soon told >/dev/null
fetch "$REQUESTER" /api/notifications | node -e 'for (const { title } of JSON.parse(fs.readFileSync(0)).items) console.log("-", title)'
write_to() { fetch "$PROVIDER" "/api/directory/matches/$PROPOSAL/contacts" | field requester.people; }
soon write_to
