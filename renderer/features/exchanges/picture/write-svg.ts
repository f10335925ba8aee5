import type { Drawing, Ink, Shape, TextPart, TextShape } from "./drawing.ts";
import { escapeXml } from "./escape-xml.ts";
import { pictureColors, type PictureTheme } from "./picture-colors.ts";

/** Faces of the window first; whoever opens the file may have none of them. */
export const pictureFonts = {
  ui: "Inter, 'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  mono: "'JetBrains Mono', 'JetBrains Mono Variable', ui-monospace, Menlo, Consolas, monospace",
} as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A drawing as a file of its own: colours inside, no script, no style, nothing to fetch. */
export function writeSvg(drawing: Drawing, theme: PictureTheme): string {
  const { width, height, title, description, shapes } = drawing;
  const color = (ink: Ink) => pictureColors[ink][theme];
  const root = element("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-labelledby": "title description",
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root}>`,
    `  <title id="title">${escapeXml(title)}</title>`,
    `  <desc id="description">${escapeXml(description)}</desc>`,
    `  <${element("rect", { width, height, fill: color("surface") })}/>`,
    ...shapes.map((shape) => `  ${writeShape(shape, color)}`),
    "</svg>",
    "",
  ].join("\n");
}

function writeShape(shape: Shape, color: (ink: Ink) => string): string {
  switch (shape.kind) {
    case "line": {
      const [x1, y1] = shape.from;
      const [x2, y2] = shape.to;
      const strokes = {
        stroke: color(shape.ink),
        "stroke-width": shape.width ?? 1,
        "stroke-dasharray": shape.dashed ? "4 3" : undefined,
      };
      return `<${element("line", { x1, y1, x2, y2, ...strokes })}/>`;
    }
    case "box": {
      const { x, y, width, height, radius } = shape;
      const colors = { fill: color(shape.fill), stroke: shape.stroke && color(shape.stroke) };
      return `<${element("rect", { x, y, width, height, rx: radius, ...colors })}/>`;
    }
    case "area": {
      const points = shape.points.map((point) => point.join(",")).join(" ");
      return `<${element("polygon", { points, fill: color(shape.fill) })}/>`;
    }
    case "text":
    default:
      return writeText(shape, color);
  }
}

function writeText(shape: TextShape, color: (ink: Ink) => string): string {
  const { x, y, parts, ink, size, mono = false, bold = false, anchor = "start" } = shape;
  const head = element("text", {
    x,
    y,
    fill: color(ink),
    "font-family": mono ? pictureFonts.mono : pictureFonts.ui,
    "font-size": size,
    "font-weight": bold ? 600 : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
    "xml:space": "preserve",
  });
  return `<${head}>${parts.map((part) => writePart(part, color)).join("")}</text>`;
}

function writePart({ text, ink, bold }: TextPart, color: (ink: Ink) => string): string {
  if (ink === undefined && bold === undefined) return escapeXml(text);
  const fill = ink && color(ink);
  return `<${element("tspan", { fill, "font-weight": bold ? 600 : undefined })}>${escapeXml(text)}</tspan>`;
}

function element(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return name + written.join("");
}
