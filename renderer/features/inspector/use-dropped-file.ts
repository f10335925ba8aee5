import { useEffect, useState, type DragEvent } from "react";
import { inspectText } from "./inspected-text.ts";

/** Takes a file dropped anywhere on the screen; the window would otherwise leave for it. */
export function useDroppedFile(
  take: (name: string, text: File | string) => void = (name, text) => inspectText(name, text),
) {
  const [isOver, setOver] = useState(false);
  useEffect(refuseDropsBeside, []);
  const events = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const { relatedTarget, currentTarget } = event;
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      const text = event.dataTransfer.getData("text/plain");
      if (file) take(file.name, file);
      else if (text !== "") take("Dropped text", text);
    },
  };
  return { isOver, events };
}

/** One dropped beside the screen, on the rail or the header, is taken by nobody. */
function refuseDropsBeside(): () => void {
  window.addEventListener("dragover", refuseFiles);
  window.addEventListener("drop", refuseFiles);
  return () => {
    window.removeEventListener("dragover", refuseFiles);
    window.removeEventListener("drop", refuseFiles);
  };
}

function refuseFiles(event: globalThis.DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}
