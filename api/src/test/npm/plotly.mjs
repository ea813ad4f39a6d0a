// Reads {name: figure} from a file; validates each with Plotly and draws it. Prints {name: [messages]}.
// Arguments: the figures, where pictures go, the browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [figuresFile, pictures, executablePath] = process.argv.slice(2);
const figures = JSON.parse(readFileSync(figuresFile, 'utf8'));
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage();
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('plotly.js-dist-min/plotly.min.js') });
  const messages = {};
  for (const [name, figure] of Object.entries(figures)) {
    const drawn = await page.evaluate(async ({ data, layout }) => {
      const problems = Plotly.validate(structuredClone(data), structuredClone(layout)) ?? [];
      const place = document.body.appendChild(document.createElement('div'));
      try {
        await Plotly.newPlot(place, data, layout, { staticPlot: true });
        const picture = await Plotly.toImage(place, { format: 'png', width: 720, height: layout.height ?? 450 });
        return { problems: problems.map(({ msg }) => msg), picture };
      } finally {
        Plotly.purge(place);
        place.remove();
      }
    }, figure);
    messages[name] = drawn.problems;
    writeFileSync(`${pictures}/${name}.png`, Buffer.from(drawn.picture.split(',')[1], 'base64'));
  }
  console.log(JSON.stringify(messages));
} finally {
  await browser.close();
}
