/* Plans in Public: the search page. Only this page loads the index, and nothing is kept. */
"use strict";

const PAGE = 10;
const form = document.querySelector(".search-page");
const field = form.elements.q;
const filters = form.querySelector(".search-filters");
const results = document.querySelector(".search-results");
const browse = document.querySelector(".search-browse");
const list = results.querySelector("ol");
const said = results.querySelector(".search-said");
const more = results.querySelector(".more");
let found = [];
let shown = 0;
let asked = 0;
let broken = false;

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

/* Pagefind gives an excerpt as HTML. We take its words and its marks, and nothing else. */
const plain = (html) => new DOMParser().parseFromString(`<p>${html}`, "text/html").body.textContent;
const excerpt = (html) => html.split(/<mark>(.*?)<\/mark>/s)
  .map((piece, number) => number % 2 ? make("mark", {}, plain(piece)) : plain(piece.replace(/</g, "&lt;")));

const chosen = () => Object.fromEntries(
  [...filters.querySelectorAll("select")].filter((one) => one.value).map((one) => [one.name, one.value]),
);

const result = async (one) => {
  const { url, meta, excerpt: words } = await one.data();
  const title = make("a", { href: url, class: "strong-link" }, meta.title);
  const about = make("span", { class: "minor" }, [meta.about, meta.status].filter(Boolean).join(". "));
  return make("li", {}, title, " ", about, make("p", {}, ...excerpt(words)));
};

/* An answer that comes after something else was asked is let go. */
const showMore = async () => {
  const mine = ++asked;
  const items = await Promise.all(found.slice(shown, shown + PAGE).map(result));
  if (mine !== asked) return;
  shown += items.length;
  more.parentElement.hidden = shown >= found.length;
  list.append(...items);
  items[0]?.querySelector("a").focus();
};

const say = (words, choice) => {
  const things = `${found.length} ${found.length === 1 ? "result" : "results"}`;
  const narrowed = Object.entries(choice).map(([name, value]) => `${form.elements[name].labels[0].textContent.toLowerCase()}: ${value}`);
  said.textContent = [words ? `${things} for “${words}”` : things, ...narrowed].join(", ") + ".";
};

/* Pagefind finds nothing, too, where it cannot fetch: so nothing found is asked again of the server. */
const reached = () => fetch(new URL("../pagefind/pagefind-entry.json", import.meta.url), { cache: "no-store" });

const search = async (pagefind) => {
  const mine = ++asked;
  const words = field.value.trim();
  const choice = chosen();
  const query = new URLSearchParams({ ...(words && { q: words }), ...choice }).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  browse.hidden = Boolean(query);
  if (!query) {
    results.hidden = true;
    return;
  }
  if (results.hidden) {
    said.textContent = "Searching…";
    more.parentElement.hidden = true;
    results.hidden = false;
  }
  const every = (await pagefind.search(words || null, { filters: choice })).results;
  if (!every.length) await reached();
  const items = await Promise.all(every.slice(0, PAGE).map(result));
  if (mine !== asked) return;
  found = every;
  shown = items.length;
  more.parentElement.hidden = shown >= found.length;
  list.replaceChildren(...items);
  say(words, choice);
};

/* What could not be fetched is not asked for again: from then on each search opens the page anew. */
const failed = (error) => {
  broken = true;
  said.textContent = "The search could not be loaded. Use the lists below.";
  list.replaceChildren();
  results.hidden = browse.hidden = false;
  more.parentElement.hidden = true;
  throw error;
};

/* The page has the filters from the start, unseen, so that nothing moves when they are filled. */
const offer = (every) => {
  for (const select of filters.querySelectorAll("select")) {
    const values = Object.keys(every[select.name] ?? {}).sort(new Intl.Collator("en-GB", { numeric: true }).compare);
    if (select.name === "year") values.reverse();
    select.append(...values.map((value) => make("option", { value }, value)));
    select.disabled = values.length < 2;
  }
  filters.hidden = false;
};

const begin = async () => {
  const pagefind = await import(new URL("../pagefind/pagefind.js", import.meta.url));
  await pagefind.options({ baseUrl: new URL("..", import.meta.url).pathname, excerptLength: 24 });
  await pagefind.init();
  offer(await pagefind.filters());
  for (const [name, value] of new URLSearchParams(location.search)) {
    const one = form.elements[name];
    if (one) one.value = value;
  }
  form.addEventListener("submit", (event) => {
    if (broken) return;
    event.preventDefault();
    search(pagefind).then(() => results.querySelector("h2").focus()).catch(failed);
  });
  filters.addEventListener("change", () => broken ? form.submit() : search(pagefind).catch(failed));
  more.addEventListener("click", () => showMore().catch(failed));
  await search(pagefind);
};

begin().catch(failed);
