import { font } from "@/design/tokens";

/** Of a letter on average, as a part of its size, where nothing can be drawn. */
const LETTER = 0.56;

let canvas: CanvasRenderingContext2D | null | undefined;

/** Of a text in the pages' font, in CSS pixels. */
export function textWidth(text: string, sizePx: number, weight: number): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) {
    return text.length * LETTER * sizePx;
  }
  canvas.font = `${weight} ${sizePx}px ${font.family}`;
  return canvas.measureText(text).width;
}
