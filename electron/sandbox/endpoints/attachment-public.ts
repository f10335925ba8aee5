import { respond, respondBytes, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import { contentTypeNotAllowed, pictureUnreadable } from "../money-refusals.ts";
import { headerOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Call, Route, SessionCall } from "../route.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { AttachmentRow } from "../money-rows.ts";
import { seededRandom } from "../users/seeded-random.ts";
import { pictureSize, pictureTypes, type PictureType } from "./picture-size.ts";

const longestDescription = 140;

function pictureTypeOf({ request }: Call): PictureType {
  const given = headerOf(request, "content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  const type = pictureTypes.find((each) => each === given);
  if (type === undefined) throw contentTypeNotAllowed();
  return type;
}

function upload(call: SessionCall): Answer {
  const { request, sandbox } = call;
  const contentType = pictureTypeOf(call);
  const description = headerOf(request, "x-bunq-attachment-description") ?? "";
  if (description === "") throw badField("X-Bunq-Attachment-Description", "is missing");
  if (description.length > longestDescription) {
    throw badField("X-Bunq-Attachment-Description", "is too long");
  }
  if (pictureSize(request.body, contentType) === null) throw pictureUnreadable(contentType);
  const { attachments, seed } = sandbox.tables;
  const { uuid } = attachments.add((id) => ({
    id,
    createdAt: sandbox.clock.now(),
    uuid: seededRandom(`${seed}/attachment ${id}`).uuid(),
    description,
    contentType,
    content: request.body.toString("base64"),
  }));
  return respond({ Uuid: { uuid } });
}

/** The attachment with this uuid; whoever knows it may see it, which is what makes it public. */
export function attachmentByUuid({ tables }: SandboxParts, uuid: string): AttachmentRow {
  const found = tables.attachments.firstBy("uuid", uuid);
  if (found === undefined) throw notFound("Attachment public", uuid);
  return found;
}

function read({ sandbox, parameters }: Call): Answer {
  const row = attachmentByUuid(sandbox, parameters["attachmentUuid"] ?? "");
  const time = bunqTime(row.createdAt);
  const { uuid, description, contentType: content_type } = row;
  const attachment = { description, content_type };
  return respond({ AttachmentPublic: { uuid, created: time, updated: time, attachment } });
}

function readContent({ sandbox, parameters }: Call): Answer {
  const row = attachmentByUuid(sandbox, parameters["attachmentUuid"] ?? "");
  return respondBytes(row.contentType, Buffer.from(row.content, "base64"));
}

const inSession = { token: "session", signature: "ifPresent" } as const;
const one = { ...inSession, path: "/v1/attachment-public/{attachmentUuid}" } as const;

/**
 * Pictures (bunq's page "Attachment public": call and fields documented, `Uuid` as the answer from
 * bunq's SDKs, sizes and sentences inferred). A body that is no picture of its type is refused.
 */
export const attachmentPublicRoutes: readonly Route[] = [
  { ...inSession, path: "/v1/attachment-public", method: "POST", answer: upload },
  { ...one, method: "GET", answer: read },
  { ...one, path: `${one.path}/content`, method: "GET", answer: readContent },
];
