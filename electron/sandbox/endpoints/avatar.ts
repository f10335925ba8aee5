import { respond, type Answer } from "../answers.ts";
import { bodyOf } from "../received-request.ts";
import { notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { AttachmentRow } from "../money-rows.ts";
import { seededRandom } from "../users/seeded-random.ts";
import { attachmentByUuid } from "./attachment-public.ts";
import { pictureSize, pictureTypes } from "./picture-size.ts";
import { textField } from "./text-field.ts";

function createAvatar({ sandbox, request }: SessionCall): Answer {
  const attachmentUuid = textField(bodyOf(request), "attachment_public_uuid");
  const { id: attachmentId } = attachmentByUuid(sandbox, attachmentUuid);
  const { avatars, seed } = sandbox.tables;
  const { uuid } = avatars.add((id) => ({
    id,
    uuid: seededRandom(`${seed}/avatar ${id}`).uuid(),
    attachmentId,
  }));
  return respond({ Uuid: { uuid } });
}

function describeImage({ uuid, contentType, content }: AttachmentRow) {
  const type = pictureTypes.find((each) => each === contentType) ?? "image/png";
  const size = pictureSize(Buffer.from(content, "base64"), type);
  return {
    attachment_public_uuid: uuid,
    content_type: contentType,
    height: size?.height ?? 0,
    width: size?.width ?? 0,
  };
}

function readAvatar({ sandbox, parameters }: SessionCall): Answer {
  const { avatars, attachments } = sandbox.tables;
  const given = parameters["avatarUuid"] ?? "";
  const row = avatars.firstBy("uuid", given);
  if (row === undefined) throw notFound("Avatar", given);
  const image = [describeImage(attachments.need(row.attachmentId))];
  return respond({ Avatar: { uuid: row.uuid, anchor_uuid: null, image, style: "NONE" } });
}

const inSession = { token: "session", signature: "ifPresent" } as const;

/**
 * Making a picture an avatar (bunq's page "Avatar": fields documented, the answer `Uuid` recorded).
 * The avatars of users and accounts are not among them: no picture is behind those.
 */
export const avatarRoutes: readonly Route[] = [
  { ...inSession, path: "/v1/avatar", method: "POST", answer: createAvatar },
  { ...inSession, path: "/v1/avatar/{avatarUuid}", method: "GET", answer: readAvatar },
];
