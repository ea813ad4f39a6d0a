import { font } from "@/design/tokens";

const SIZE_PX = 11;
/** Of a letter on average, where nothing can be drawn. */
const LETTER_PX = 6.2;

let canvas: CanvasRenderingContext2D | null | undefined;

/** Of a text as charts write it, in bold, in CSS pixels. */
export function textWidth(text: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) {
    return text.length * LETTER_PX;
  }
  canvas.font = `600 ${SIZE_PX}px ${font.family}`;
  return canvas.measureText(text).width;
}
