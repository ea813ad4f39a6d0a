import { downloadAddress } from "@/ui/download";
import type { Roles } from "@/design/tokens";

const SCALE = 2;
const TITLE_HEIGHT = 40;
/** What the page's styles say of a drawing; a picture of it alone has no such styles. */
const STYLES = ["fill", "stroke", "stroke-width", "opacity", "font", "paint-order", "stroke-linejoin", "text-anchor"];

/** Saves a drawing of ours as it stands, with its title and on the ground of its card. */
export async function downloadSvgAsPng(svg: SVGSVGElement, name: string, title: string, roles: Roles): Promise<void> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const all = copy.querySelectorAll<SVGElement>("*");
  svg.querySelectorAll("*").forEach((element, index) => {
    const computed = getComputedStyle(element);
    STYLES.forEach((style) => all[index]?.style.setProperty(style, computed.getPropertyValue(style)));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = (height + TITLE_HEIGHT) * SCALE;
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.scale(SCALE, SCALE);
    context.fillStyle = roles.surface;
    context.fillRect(0, 0, width, height + TITLE_HEIGHT);
    context.fillStyle = roles.text;
    context.font = `600 14px ${getComputedStyle(svg).fontFamily}`;
    context.fillText(title, 12, 24);
    context.drawImage(image, 0, TITLE_HEIGHT, width, height);
    downloadAddress(`${name}.png`, canvas.toDataURL("image/png"));
  }
}
