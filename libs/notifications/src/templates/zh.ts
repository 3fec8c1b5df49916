import type { Facts, Templates } from './template.js';

const CAPACITY =
  '{unit, select, money {{money}} grants {{quantity, number}项赠款} people {{quantity, number}人} gpuHours {{quantity, number}图形处理器小时} projects {{quantity, number}个项目} seats {{quantity, number}个名额} other {未说明}}';

/** What the parties of a match are asked. */
export const zhFacts: Facts = {
  capacity: CAPACITY,
  taken: '该对接占用支持方案：{taken}。',
  changed: '该对接原占用支持方案：{before}；现占用：{taken}。',
  answerBy: '请于{answerBy}前（含当日）答复。',
  given: '迄今已提供{given}（共需{budget}）。',
};

export const zh: Templates = {
  'organisation-registered': {
    title: '{organisation}申请核实',
    body: '请核实{organisation}的身份，并决定通过或拒绝。在此之前，该组织发布的内容不能开放。',
  },
  'organisation-verified': {
    title: '{organisation}已通过核实',
    body: '协调员已核实{organisation}。贵组织提交的需求和支持方案现在可以开放。',
  },
  'organisation-refused': {
    title: '{organisation}未通过核实',
    body: '协调员未能核实{organisation}。其代表可更正组织资料，随后将重新核实。理由：{reason}',
  },
  'need-submitted': {
    title: '有一项需求等待审查',
    body: '{organisation}提交了需求“{need}”。请予以开放或退回。',
  },
  'need-resubmitted': {
    title: '有一项修改后的需求等待审查',
    body: '{organisation}修改了需求“{need}”并重新提交。请予以开放或退回。',
  },
  'need-returned': {
    title: '贵组织的需求已被退回',
    body: '请修改需求“{need}”并重新提交。需修改之处：{whatToChange}',
  },
  'need-opened': {
    title: '贵组织的需求已开放',
    body: '需求“{need}”现已开放，正在为其寻找支持方案。',
  },
  'need-coverage-changed': {
    title: '贵组织的需求已部分得到满足',
    body: '需求“{need}”共涉及{asked}种合作类型，已接受的对接涵盖其中{covered}种。其余部分仍在寻找支持方案。',
  },
  'need-part-given': {
    title: '贵组织的需求已部分得到满足',
    body: '已接受的对接提供了需求“{need}”所需的一部分。{facts}该需求继续开放，其余部分仍在寻找支持方案。',
  },
  'need-matched': {
    title: '贵组织的需求已全部对接',
    body: '已接受的对接涵盖需求“{need}”的全部内容。',
  },
  'need-closed': {
    title: '贵组织需求的期限已满',
    body: '需求“{need}”的期限已满。{covered, plural, =0 {已接受的对接提供了其所需的一部分} other {该需求共涉及{asked}种合作类型，已接受的对接涵盖其中{covered}种}}并继续有效；不再寻找其他支持方案。请在约定内容交付后予以确认，或取消不会交付的对接。',
  },
  'need-expired': {
    title: '贵组织的需求已过期',
    body: '需求“{need}”的期限已满，不再为其寻找支持方案。',
  },
  'offer-submitted': {
    title: '有一项支持方案等待审查',
    body: '{organisation}提交了支持方案“{offer}”。请予以开放或退回。',
  },
  'offer-resubmitted': {
    title: '有一项修改后的支持方案等待审查',
    body: '{organisation}修改了支持方案“{offer}”并重新提交。请予以开放或退回。',
  },
  'offer-returned': {
    title: '贵组织的支持方案已被退回',
    body: '请修改支持方案“{offer}”并重新提交。需修改之处：{whatToChange}',
  },
  'offer-opened': {
    title: '贵组织的支持方案已开放',
    body: '支持方案“{offer}”现已开放，正在与适合的需求进行对接。',
  },
  'offer-capacity-changed': {
    title: '贵组织支持方案的剩余能力有变',
    body: `支持方案“{offer}”的剩余能力：${CAPACITY}。`,
  },
  'offer-exhausted': {
    title: '贵组织的支持方案已用尽',
    body: '支持方案“{offer}”已无剩余，不再参与对接。',
  },
  'offer-reconfirmation-due': {
    title: '请再次确认贵组织的支持方案',
    body: '请确认支持方案“{offer}”仍然有效。如不确认，该方案不久将不再参与对接。',
  },
  'offer-expired': {
    title: '贵组织的支持方案已过期',
    body: '支持方案“{offer}”的期限已满，不再参与对接。',
  },
  'matches-waiting': {
    title: '需求“{need}”有{count, number}项对接等待您处理',
    body: '请审阅拟议的对接，并{count, plural, =1 {予以批准或否决} other {逐一批准或否决}}。',
  },
  'match-approved-for-requester': {
    title: '有一项支持方案可与贵组织的需求对接',
    body: '已为贵组织的需求“{need}”找到支持方案“{offer}”，并经协调员批准。请接受或谢绝该对接。{facts}',
  },
  'match-approved-for-provider': {
    title: '有一项需求可与贵组织的支持方案对接',
    body: '已为贵组织的支持方案“{offer}”找到需求“{need}”，并经协调员批准。请接受或谢绝该对接。{facts}',
  },
  'provider-accepted-for-requester': {
    title: '提供方已接受对接',
    body: '支持方案“{offer}”的提供方已接受与贵组织需求“{need}”的对接。请贵组织答复。',
  },
  'requester-accepted-for-provider': {
    title: '需求方已接受对接',
    body: '提出需求“{need}”的一方已接受与贵组织支持方案“{offer}”的对接。请贵组织答复。',
  },
  'match-accepted-for-requester': {
    title: '双方已接受对接',
    body: '贵组织的需求“{need}”与支持方案“{offer}”对接成功：提供方和贵组织均已接受。',
  },
  'match-accepted-for-provider': {
    title: '双方已接受对接',
    body: '贵组织的支持方案“{offer}”与需求“{need}”对接成功：需求方和贵组织均已接受。',
  },
  'match-accepted-for-coordinator': {
    title: '一项对接已获双方接受',
    body: '需求方和提供方均已接受需求“{need}”与支持方案“{offer}”的对接。',
  },
  'provider-declined-for-requester': {
    title: '提供方谢绝了对接',
    body: '支持方案“{offer}”的提供方谢绝了与贵组织需求“{need}”的对接。理由：{reason}',
  },
  'requester-declined-for-provider': {
    title: '需求方谢绝了对接',
    body: '提出需求“{need}”的一方谢绝了与贵组织支持方案“{offer}”的对接。理由：{reason}',
  },
  'requester-declined-for-coordinator': {
    title: '一个需求方谢绝了对接',
    body: '提出需求“{need}”的一方谢绝了与支持方案“{offer}”的对接。理由：{reason}',
  },
  'provider-declined-for-coordinator': {
    title: '一个提供方谢绝了对接',
    body: '支持方案“{offer}”的提供方谢绝了与需求“{need}”的对接。理由：{reason}',
  },
  'match-lapsed-for-requester': {
    title: '贵组织需求的一项对接已失效',
    body: '贵组织的需求“{need}”与支持方案“{offer}”的对接未获双方接受，现已失效。理由：{cause}。贵组织无须采取任何行动。',
  },
  'match-lapsed-for-provider': {
    title: '贵组织支持方案的一项对接已失效',
    body: '贵组织的支持方案“{offer}”与需求“{need}”的对接未获双方接受，现已失效。理由：{cause}。贵组织无须采取任何行动。',
  },
  'match-superseded-for-requester': {
    title: '贵组织需求的一项对接不再适用',
    body: '由于一方情况有变或已找到更合适的对接，贵组织的需求“{need}”与支持方案“{offer}”的对接不再适用。理由：{cause}。贵组织无须采取任何行动。',
  },
  'match-superseded-for-provider': {
    title: '贵组织支持方案的一项对接不再适用',
    body: '由于一方情况有变或已找到更合适的对接，贵组织的支持方案“{offer}”与需求“{need}”的对接不再适用。理由：{cause}。贵组织无须采取任何行动。',
  },
  'match-revoked-for-requester': {
    title: '贵组织需求的一项对接已被撤销批准',
    body: '协调员已撤销贵组织的需求“{need}”与支持方案“{offer}”的对接批准。理由：{reason}',
  },
  'match-revoked-for-provider': {
    title: '贵组织支持方案的一项对接已被撤销批准',
    body: '协调员已撤销贵组织的支持方案“{offer}”与需求“{need}”的对接批准。为其保留的部分现已重新可用。理由：{reason}',
  },
  'match-allocation-changed-for-requester': {
    title: '贵组织需求的一项对接条件已变更',
    body: '协调员已变更支持方案“{offer}”分配给贵组织需求“{need}”的数量。此前的接受不再有效：请接受或谢绝新的条件。{facts}理由：{reason}',
  },
  'match-allocation-changed-for-provider': {
    title: '贵组织支持方案的一项对接条件已变更',
    body: '协调员已变更贵组织的支持方案“{offer}”分配给需求“{need}”的数量。此前的接受不再有效：请接受或谢绝新的条件。{facts}理由：{reason}',
  },
  'match-cancelled-for-requester': {
    title: '贵组织需求的一项已接受的对接已取消',
    body: '{by, select, requester {贵组织} provider {提供方} coordinator {协调员} other {平台}}已取消贵组织的需求“{need}”与支持方案“{offer}”的已接受对接。该对接所涵盖的部分重新开放，但需求期限已满的除外。理由：{cause}。{reason}',
  },
  'match-cancelled-for-provider': {
    title: '贵组织支持方案的一项已接受的对接已取消',
    body: '{by, select, requester {需求方} provider {贵组织} coordinator {协调员} other {平台}}已取消贵组织的支持方案“{offer}”与需求“{need}”的已接受对接。该对接所占用的部分重新可用。理由：{cause}。{reason}',
  },
  'match-cancelled-for-coordinator': {
    title: '一项已接受的对接已取消',
    body: '{by, select, requester {需求方} provider {提供方} coordinator {协调员} other {平台}}已取消需求“{need}”与支持方案“{offer}”的已接受对接。理由：{cause}。{reason}',
  },
  'match-offer-expired-for-requester': {
    title: '贵组织已接受的支持方案期限已满',
    body: '支持方案“{offer}”的期限已满。该方案与贵组织需求“{need}”的已接受对接继续有效。请在约定内容交付后予以确认；如不会交付，贵组织可以取消对接。',
  },
  'match-offer-expired-for-provider': {
    title: '贵组织有已接受对接的支持方案期限已满',
    body: '贵组织支持方案“{offer}”的期限已满。与需求“{need}”的已接受对接继续有效：约定内容仍待交付。如无法交付，请取消对接。',
  },
  'match-offer-expired-for-coordinator': {
    title: '一项有已接受对接的支持方案期限已满',
    body: '支持方案“{offer}”的期限已满。与需求“{need}”的已接受对接继续有效，直至完成或取消。',
  },
  'match-fulfilled-for-provider': {
    title: '贵组织承诺的支持已交付',
    body: '提出需求“{need}”的一方确认，贵组织支持方案“{offer}”的约定内容已交付。谢谢。',
  },
  'match-fulfilled-for-coordinator': {
    title: '一项对接已完成',
    body: '提出需求“{need}”的一方确认，支持方案“{offer}”的约定内容已交付。',
  },
};
