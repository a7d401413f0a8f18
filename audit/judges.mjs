// Reads the addresses of pages, one a line, and answers each with a line of JSON: what Lighthouse
// scores it from 0 to 100, and the names of what it found wrong. One browser opens all of them.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , folder, ...flags] = process.argv;
const { resolve } = createRequire(`${folder}/package.json`);
const installed = (name) => import(pathToFileURL(resolve(name)));
const { default: lighthouse } = await installed("lighthouse");
const { launch } = await installed("chrome-launcher");

const CATEGORIES = ["accessibility", "best-practices", "seo"];
const SETTINGS = { onlyCategories: CATEGORIES, disableFullPageScreenshot: true, logLevel: "silent" };

const score = (category) => Math.round(category.score * 100);
const wrong = (category, audits) => category.auditRefs
  .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
  .map(({ id }) => id);

const browser = await launch({ chromeFlags: ["--headless=new", ...flags] });
for await (const address of createInterface({ input: process.stdin })) {
  const { lhr } = await lighthouse(address, { port: browser.port, ...SETTINGS });
  const found = CATEGORIES.map((name) => lhr.categories[name]);
  console.log(JSON.stringify({
    address,
    failed: lhr.runtimeError?.message ?? "",
    scores: Object.fromEntries(found.map((each) => [each.id, score(each)])),
    wrong: found.flatMap((each) => wrong(each, lhr.audits)),
  }));
}
browser.kill();
