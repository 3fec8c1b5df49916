import type { Facts, Templates } from './template.js';

const CAPACITY =
  '{unit, select, money {{money}} grants {{quantity, plural, zero {لا منح} one {منحة واحدة} two {منحتان} few {# منح} many {# منحة} other {# منحة}}} people {{quantity, plural, zero {لا أشخاص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}} gpuHours {{quantity, plural, zero {لا ساعات من وحدات معالجة الرسومات} one {ساعة واحدة من وحدات معالجة الرسومات} two {ساعتان من وحدات معالجة الرسومات} few {# ساعات من وحدات معالجة الرسومات} many {# ساعة من وحدات معالجة الرسومات} other {# ساعة من وحدات معالجة الرسومات}}} projects {{quantity, plural, zero {لا مشاريع} one {مشروع واحد} two {مشروعان} few {# مشاريع} many {# مشروعًا} other {# مشروع}}} seats {{quantity, plural, zero {لا مقاعد} one {مقعد واحد} two {مقعدان} few {# مقاعد} many {# مقعدًا} other {# مقعد}}} other {غير محدد}}';

/** What the parties of a match are asked. */
export const arFacts: Facts = {
  capacity: CAPACITY,
  taken: 'ما تأخذه من العرض: {taken}.',
  changed: 'ما كانت تأخذه من العرض: {before}؛ وما تأخذه الآن: {taken}.',
  answerBy: 'يمكنكم الرد حتى {answerBy}.',
};

export const ar: Templates = {
  'organisation-registered': {
    title: 'طلب تحقّق من منظمة: {organisation}',
    body: 'يُرجى التحقق من هوية المنظمة {organisation}، ثم اعتمادها أو رفضها. ولا يمكن فتح ما تنشره قبل ذلك.',
  },
  'organisation-verified': {
    title: 'تم التحقق من المنظمة: {organisation}',
    body: 'تحقَّق أحد المنسقين من المنظمة {organisation}. ويمكن الآن فتح ما تقدمونه من احتياجات وعروض.',
  },
  'organisation-refused': {
    title: 'لم يُعتمد التحقق من المنظمة: {organisation}',
    body: 'تعذّر على المنسق التحقق من المنظمة {organisation}. ويمكن لمن يعمل باسمها تصحيح بياناتها، فيُعاد النظر في طلبها. السبب: {reason}',
  },
  'need-submitted': {
    title: 'احتياج في انتظار الفحص',
    body: 'قدمت المنظمة {organisation} الاحتياج «{need}». يُرجى فتحه أو إعادته.',
  },
  'need-resubmitted': {
    title: 'احتياج منقَّح في انتظار الفحص',
    body: 'نقّحت المنظمة {organisation} الاحتياج «{need}» وقدمته من جديد. يُرجى فتحه أو إعادته.',
  },
  'need-returned': {
    title: 'أُعيد إليكم احتياجكم',
    body: 'يُرجى تنقيح الاحتياج «{need}» وتقديمه من جديد. المطلوب تغييره: {whatToChange}',
  },
  'need-opened': {
    title: 'فُتح احتياجكم',
    body: 'أصبح الاحتياج «{need}» مفتوحًا، ويجري البحث عن عروض تلبيه.',
  },
  'need-coverage-changed': {
    title: 'جرت تغطية جزء من احتياجكم',
    body: 'أنواع التعاون التي تغطيها المواءمات المقبولة في الاحتياج «{need}»: {covered} من أصل {asked}. وما زال البحث جاريًا عن عروض تغطي الباقي.',
  },
  'need-matched': {
    title: 'جرت مواءمة احتياجكم بالكامل',
    body: 'تغطي المواءمات المقبولة كل ما يطلبه الاحتياج «{need}».',
  },
  'need-closed': {
    title: 'انتهت مدة احتياجكم',
    body: 'انتهت مدة الاحتياج «{need}». أنواع التعاون التي تغطيها المواءمات المقبولة: {covered} من أصل {asked}، وتظل هذه المواءمات قائمة، وتوقف البحث عن عروض أخرى. يُرجى الإفادة عند تسليم ما اتُّفق عليه، أو إلغاء ما لن يُسلَّم.',
  },
  'need-expired': {
    title: 'انتهت صلاحية احتياجكم',
    body: 'انتهت مدة الاحتياج «{need}»، وتوقف البحث عن عروض تلبيه.',
  },
  'offer-submitted': {
    title: 'عرض في انتظار الفحص',
    body: 'قدمت المنظمة {organisation} العرض «{offer}». يُرجى فتحه أو إعادته.',
  },
  'offer-resubmitted': {
    title: 'عرض منقَّح في انتظار الفحص',
    body: 'نقّحت المنظمة {organisation} العرض «{offer}» وقدمته من جديد. يُرجى فتحه أو إعادته.',
  },
  'offer-returned': {
    title: 'أُعيد إليكم عرضكم',
    body: 'يُرجى تنقيح العرض «{offer}» وتقديمه من جديد. المطلوب تغييره: {whatToChange}',
  },
  'offer-opened': {
    title: 'فُتح عرضكم',
    body: 'أصبح العرض «{offer}» مفتوحًا، ويجري النظر فيه لتلبية الاحتياجات المناسبة.',
  },
  'offer-capacity-changed': {
    title: 'تغيّر ما تبقّى من عرضكم',
    body: `ما تبقّى من العرض «{offer}»: ${CAPACITY}.`,
  },
  'offer-exhausted': {
    title: 'استُنفد عرضكم',
    body: 'لم يتبقَّ شيء من العرض «{offer}»، ولم يعد يدخل في المواءمة.',
  },
  'offer-reconfirmation-due': {
    title: 'يُرجى تأكيد عرضكم من جديد',
    body: 'يُرجى تأكيد أن العرض «{offer}» ما زال قائمًا. وما لم تؤكدوه، فلن يدخل في المواءمة بعد وقت قريب.',
  },
  'offer-expired': {
    title: 'انتهت صلاحية عرضكم',
    body: 'انتهت مدة العرض «{offer}»، ولم يعد يدخل في المواءمة.',
  },
  'matches-waiting': {
    title:
      '{count, plural, zero {لا مواءمات للاحتياج «{need}» في انتظار قراركم} one {مواءمة واحدة للاحتياج «{need}» في انتظار قراركم} two {مواءمتان للاحتياج «{need}» في انتظار قراركم} few {# مواءمات للاحتياج «{need}» في انتظار قراركم} many {# مواءمة للاحتياج «{need}» في انتظار قراركم} other {# مواءمة للاحتياج «{need}» في انتظار قراركم}}',
    body: '{count, plural, one {يُرجى النظر في المواءمة المقترحة، ثم الموافقة عليها أو رفضها.} two {يُرجى النظر في المواءمتين المقترحتين، ثم الموافقة على كل منهما أو رفضها.} other {يُرجى النظر في المواءمات المقترحة، ثم الموافقة على كل منها أو رفضها.}}',
  },
  'match-approved-for-requester': {
    title: 'عُثر على عرض يناسب احتياجكم',
    body: 'عُثر لاحتياجكم «{need}» على العرض «{offer}»، ووافق على ذلك أحد المنسقين. يُرجى قبول المواءمة أو الاعتذار عنها. {facts}',
  },
  'match-approved-for-provider': {
    title: 'عُثر على احتياج يناسب عرضكم',
    body: 'عُثر لعرضكم «{offer}» على الاحتياج «{need}»، ووافق على ذلك أحد المنسقين. يُرجى قبول المواءمة أو الاعتذار عنها. {facts}',
  },
  'provider-accepted-for-requester': {
    title: 'قبلت الجهة المقدِّمة المواءمة',
    body: 'قبلت الجهة المقدِّمة للعرض «{offer}» مواءمته مع احتياجكم «{need}». وما زال ردكم منتظرًا.',
  },
  'requester-accepted-for-provider': {
    title: 'قبلت الجهة الطالبة المواءمة',
    body: 'قبلت الجهة صاحبة الاحتياج «{need}» مواءمته مع عرضكم «{offer}». وما زال ردكم منتظرًا.',
  },
  'match-accepted-for-requester': {
    title: 'قبل الطرفان المواءمة',
    body: 'تمت مواءمة احتياجكم «{need}» مع العرض «{offer}»: قبلتها الجهة المقدِّمة وقبلتموها.',
  },
  'match-accepted-for-provider': {
    title: 'قبل الطرفان المواءمة',
    body: 'تمت مواءمة عرضكم «{offer}» مع الاحتياج «{need}»: قبلتها الجهة الطالبة وقبلتموها.',
  },
  'match-accepted-for-coordinator': {
    title: 'مواءمة حظيت بقبول الطرفين',
    body: 'قبلت الجهة الطالبة والجهة المقدِّمة مواءمة الاحتياج «{need}» مع العرض «{offer}».',
  },
  'provider-declined-for-requester': {
    title: 'اعتذرت الجهة المقدِّمة عن المواءمة',
    body: 'اعتذرت الجهة المقدِّمة للعرض «{offer}» عن مواءمته مع احتياجكم «{need}». السبب: {reason}',
  },
  'requester-declined-for-provider': {
    title: 'اعتذرت الجهة الطالبة عن المواءمة',
    body: 'اعتذرت الجهة صاحبة الاحتياج «{need}» عن مواءمته مع عرضكم «{offer}». السبب: {reason}',
  },
  'requester-declined-for-coordinator': {
    title: 'اعتذار جهة طالبة عن مواءمة',
    body: 'اعتذرت الجهة صاحبة الاحتياج «{need}» عن مواءمته مع العرض «{offer}». السبب: {reason}',
  },
  'provider-declined-for-coordinator': {
    title: 'اعتذار جهة مقدِّمة عن مواءمة',
    body: 'اعتذرت الجهة المقدِّمة للعرض «{offer}» عن مواءمته مع الاحتياج «{need}». السبب: {reason}',
  },
  'match-lapsed-for-requester': {
    title: 'سقطت مواءمة لاحتياجكم',
    body: 'انتهت مواءمة احتياجكم «{need}» مع العرض «{offer}» دون أن يقبلها الطرفان. السبب: {cause}. ولا يلزمكم القيام بأي إجراء.',
  },
  'match-lapsed-for-provider': {
    title: 'سقطت مواءمة لعرضكم',
    body: 'انتهت مواءمة عرضكم «{offer}» مع الاحتياج «{need}» دون أن يقبلها الطرفان. السبب: {cause}. ولا يلزمكم القيام بأي إجراء.',
  },
  'match-superseded-for-requester': {
    title: 'لم تعد مواءمة لاحتياجكم قائمة',
    body: 'لم تعد مواءمة احتياجكم «{need}» مع العرض «{offer}» قائمة، لأن أحد الطرفين تغيّر أو لأن مواءمة أفضل وُجدت. السبب: {cause}. ولا يلزمكم القيام بأي إجراء.',
  },
  'match-superseded-for-provider': {
    title: 'لم تعد مواءمة لعرضكم قائمة',
    body: 'لم تعد مواءمة عرضكم «{offer}» مع الاحتياج «{need}» قائمة، لأن أحد الطرفين تغيّر أو لأن مواءمة أفضل وُجدت. السبب: {cause}. ولا يلزمكم القيام بأي إجراء.',
  },
  'match-revoked-for-requester': {
    title: 'سُحبت الموافقة على مواءمة لاحتياجكم',
    body: 'سحب أحد المنسقين الموافقة على مواءمة احتياجكم «{need}» مع العرض «{offer}». السبب: {reason}',
  },
  'match-revoked-for-provider': {
    title: 'سُحبت الموافقة على مواءمة لعرضكم',
    body: 'سحب أحد المنسقين الموافقة على مواءمة عرضكم «{offer}» مع الاحتياج «{need}». وأصبح ما كان محجوزًا من عرضكم متاحًا من جديد. السبب: {reason}',
  },
  'match-allocation-changed-for-requester': {
    title: 'تغيّرت شروط مواءمة لاحتياجكم',
    body: 'غيّر أحد المنسقين مقدار ما تأخذه المواءمة من العرض «{offer}» لاحتياجكم «{need}». ولم يعد القبول السابق معتدًّا به: يُرجى قبول الشروط الجديدة أو الاعتذار عنها. {facts}السبب: {reason}',
  },
  'match-allocation-changed-for-provider': {
    title: 'تغيّرت شروط مواءمة لعرضكم',
    body: 'غيّر أحد المنسقين مقدار ما تأخذه المواءمة مع الاحتياج «{need}» من عرضكم «{offer}». ولم يعد القبول السابق معتدًّا به: يُرجى قبول الشروط الجديدة أو الاعتذار عنها. {facts}السبب: {reason}',
  },
  'match-cancelled-for-requester': {
    title: 'أُلغيت مواءمة مقبولة لاحتياجكم',
    body: '{by, select, requester {ألغت جهتكم} provider {ألغت الجهة المقدِّمة} coordinator {ألغى أحد المنسقين} other {ألغت المنصة}} المواءمة المقبولة بين احتياجكم «{need}» والعرض «{offer}». وأصبح ما كانت تلبيه من احتياجكم مفتوحًا من جديد، ما لم تكن مدة الاحتياج قد انتهت. السبب: {cause}. {reason}',
  },
  'match-cancelled-for-provider': {
    title: 'أُلغيت مواءمة مقبولة لعرضكم',
    body: '{by, select, requester {ألغت الجهة الطالبة} provider {ألغت جهتكم} coordinator {ألغى أحد المنسقين} other {ألغت المنصة}} المواءمة المقبولة بين عرضكم «{offer}» والاحتياج «{need}». وأصبح ما كانت تأخذه من عرضكم متاحًا من جديد. السبب: {cause}. {reason}',
  },
  'match-cancelled-for-coordinator': {
    title: 'أُلغيت مواءمة مقبولة',
    body: '{by, select, requester {ألغت الجهة الطالبة} provider {ألغت الجهة المقدِّمة} coordinator {ألغى أحد المنسقين} other {ألغت المنصة}} المواءمة المقبولة بين الاحتياج «{need}» والعرض «{offer}». السبب: {cause}. {reason}',
  },
  'match-offer-expired-for-requester': {
    title: 'انتهت مدة العرض الذي قبلتموه',
    body: 'انتهت مدة العرض «{offer}». وتظل مواءمته المقبولة مع احتياجكم «{need}» قائمة. يُرجى الإفادة عند تسليم ما اتُّفق عليه؛ وإن لم يُسلَّم فيمكنكم إلغاء المواءمة.',
  },
  'match-offer-expired-for-provider': {
    title: 'انتهت مدة عرض لكم فيه مواءمة مقبولة',
    body: 'انتهت مدة عرضكم «{offer}». وتظل مواءمته المقبولة مع الاحتياج «{need}» قائمة: ما اتُّفق عليه لم يُسلَّم بعد. وإن تعذر ذلك فيُرجى إلغاء المواءمة.',
  },
  'match-offer-expired-for-coordinator': {
    title: 'انتهت مدة عرض فيه مواءمة مقبولة',
    body: 'انتهت مدة العرض «{offer}». وتظل مواءمته المقبولة مع الاحتياج «{need}» قائمة حتى تكتمل أو تُلغى.',
  },
  'match-fulfilled-for-provider': {
    title: 'سُلّم ما وعدتم به',
    body: 'تؤكد الجهة صاحبة الاحتياج «{need}» تسليم ما اتُّفق عليه بشأن عرضكم «{offer}». شكرًا لكم.',
  },
  'match-fulfilled-for-coordinator': {
    title: 'اكتملت إحدى المواءمات',
    body: 'تؤكد الجهة صاحبة الاحتياج «{need}» تسليم ما اتُّفق عليه بشأن العرض «{offer}».',
  },
};
