import type { MailTemplates } from '../mail-kind.js';

export const zh: MailTemplates = {
  'confirm-address': {
    subject: '请确认您在 Mutua 的邮箱地址',
    body: '您好：\n\n有人（应该是您本人）用此地址申请了账户。请在一天内打开以下链接，确认地址并设置密码：\n\n{link}\n\n如果不是您本人操作，请不必理会，账户不会建立。',
  },
  'address-taken': {
    subject: '您已有 Mutua 账户',
    body: '{name}，您好：\n\n有人（应该是您本人）用此地址申请了新账户。该地址已有账户，请在此登录或申请新密码：\n\n{link}\n\n如果不是您本人操作，请不必理会。',
  },
  recover: {
    subject: '请为 Mutua 设置新密码',
    body: '{name}，您好：\n\n有人（应该是您本人）申请了新密码。请在一小时内打开以下链接进行设置：\n\n{link}\n\n如果不是您本人操作，请不必理会，密码不会改变。',
  },
  invitation: {
    subject: '{organisation}邀请您加入 Mutua',
    body: '您好：\n\n{inviter}邀请您在 Mutua 中代表{organisation}。如接受邀请，请在十四天内打开以下链接：\n\n{link}\n\n如果您不了解此事，请不必理会。',
  },
  'security-changed': {
    subject: '您的 Mutua 登录方式已更改',
    body: '{name}，您好：\n\n您的密码或第二重验证刚刚被更改。如果不是您本人操作，请立即申请新密码，并联系管理员：\n\n{link}',
  },
  digest: {
    subject: 'Mutua 上有您的新消息',
    body: '{name}，您好：\n\n以下是您尚未阅读的新消息：\n\n{news}\n\n请在此阅读并答复：\n\n{link}\n\n您可以在此选择多久收到一次此类邮件，或不再接收：\n\n{settings}',
  },
};
