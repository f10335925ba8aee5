import { textMember } from "../../../shared/user/user-text.ts";
import { AppError } from "../app-error.ts";
import { answerItem } from "../bunq/read-answer.ts";
import type { OperationContext } from "../define-operation.ts";
import type { AskedDevice } from "./facts.ts";

/**
 * GET /v1/device-server/{id} with the installation's token, which works before there is a session: it
 * says whether the device is still there and from which address bunq saw it register.
 */
export async function askDevice(
  accountId: string,
  deviceId: string,
  { bunq, signal }: OperationContext,
): Promise<AskedDevice> {
  try {
    const { clean } = await bunq.call({
      accountId,
      purpose: "diagnosis",
      method: "GET",
      path: `/device-server/${encodeURIComponent(deviceId)}`,
      token: "installation",
      signed: true,
      signal,
    });
    const device = clean.read.json && answerItem(clean.read.json, "DeviceServer");
    if (!device) return { answer: "no-answer" };
    return { answer: "known", ip: textMember(device, "ip"), status: textMember(device, "status") };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { answer: thrown.payload.bunq?.status === 404 ? "gone" : "no-answer" };
  }
}
