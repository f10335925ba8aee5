import { aboutRoute } from "./endpoints/about.ts";
import { cardRoutes } from "./endpoints/card.ts";
import { eventRoutes } from "./endpoints/event.ts";
import { paymentRoutes } from "./endpoints/payment.ts";
import { requestInquiryRoutes } from "./endpoints/request-inquiry.ts";
import { attachmentPublicRoutes } from "./endpoints/attachment-public.ts";
import { avatarRoutes } from "./endpoints/avatar.ts";
import { credentialPasswordIpRoutes } from "./endpoints/credential-password-ip.ts";
import { paymentBatchRoutes } from "./endpoints/payment-batch.ts";
import { requestResponseRoutes } from "./endpoints/request-response.ts";
import { deviceRoutes } from "./endpoints/device.ts";
import { installationRoutes } from "./endpoints/installation.ts";
import { monetaryAccountRoutes } from "./endpoints/monetary-account.ts";
import { oauthAuthorizeRoutes } from "./endpoints/oauth-authorize.ts";
import { oauthClientRoutes } from "./endpoints/oauth-client.ts";
import { oauthTokenRoutes } from "./endpoints/oauth-token.ts";
import { partnerUserProvisionRoutes } from "./endpoints/partner-user-provision.ts";
import { paymentServiceProviderRoutes } from "./endpoints/payment-service-provider-credential.ts";
import { sandboxUserRoutes } from "./endpoints/sandbox-user.ts";
import { serverErrorRoutes } from "./endpoints/server-error.ts";
import { sessionRoutes } from "./endpoints/session.ts";
import { userRoutes } from "./endpoints/user.ts";
import type { Route } from "./route.ts";

const bunqRoutes: readonly Route[] = [
  ...sandboxUserRoutes,
  ...installationRoutes,
  ...paymentServiceProviderRoutes,
  ...deviceRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...monetaryAccountRoutes,
  ...paymentRoutes,
  ...paymentBatchRoutes,
  ...requestInquiryRoutes,
  ...requestResponseRoutes,
  ...eventRoutes,
  ...cardRoutes,
  ...credentialPasswordIpRoutes,
  ...attachmentPublicRoutes,
  ...avatarRoutes,
  ...partnerUserProvisionRoutes,
  ...oauthClientRoutes,
  ...oauthTokenRoutes,
  ...oauthAuthorizeRoutes,
  ...serverErrorRoutes,
];

/** Everything the sandbox answers. An endpoint group is a file; adding one is a line above. */
export const routes: readonly Route[] = [aboutRoute(bunqRoutes), ...bunqRoutes];
