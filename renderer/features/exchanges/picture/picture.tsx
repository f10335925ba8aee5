import { useId } from "react";
import type { Drawing, Ink, Shape } from "./drawing.ts";
import styles from "./picture.module.css";

export interface PictureProps {
  readonly drawing: Drawing;
  /** The window's own list of the same, where there is one; the picture is then for the eyes only. */
  readonly isDescribedBelow?: boolean;
}

/** A drawing in the window's own colours, which follow the theme. */
export function Picture({ drawing, isDescribedBelow = false }: PictureProps) {
  const { width, height, title, description, shapes } = drawing;
  const id = useId();
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width, minWidth: Math.min(width, Math.round(width * 0.72)) }}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- its shapes follow the theme
      role="img"
      aria-labelledby={`${id}-title`}
      {...(isDescribedBelow ? {} : { "aria-describedby": `${id}-description` })}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {shapes.map((shape, index) => (
        // a drawing is made anew as a whole; a place in it means nothing
        // oxlint-disable-next-line react/no-array-index-key
        <DrawnShape key={index} shape={shape} />
      ))}
    </svg>
  );
}

function color(ink: Ink): string {
  return `var(--${ink})`;
}

function DrawnShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "line":
      return (
        <line
          x1={shape.from[0]}
          y1={shape.from[1]}
          x2={shape.to[0]}
          y2={shape.to[1]}
          stroke={color(shape.ink)}
          strokeWidth={shape.width ?? 1}
          strokeDasharray={shape.dashed ? "4 3" : undefined}
        />
      );
    case "box":
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          fill={color(shape.fill)}
          stroke={shape.stroke && color(shape.stroke)}
        />
      );
    case "area":
      return (
        <polygon
          points={shape.points.map((point) => point.join(",")).join(" ")}
          fill={color(shape.fill)}
        />
      );
    case "text":
    default:
      return (
        <text
          x={shape.x}
          y={shape.y}
          fill={color(shape.ink)}
          fontSize={shape.size}
          fontWeight={shape.bold ? 600 : undefined}
          textAnchor={shape.anchor}
          className={shape.mono ? styles.mono : styles.ui}
          xmlSpace="preserve"
        >
          {shape.parts.map(({ text, ink, bold }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a drawing is made anew as a whole
            <tspan key={index} fill={ink && color(ink)} fontWeight={bold ? 600 : undefined}>
              {text}
            </tspan>
          ))}
        </text>
      );
  }
}
