/* Plans in Public: sort, count, menu and roles. Every page works without it. */
(() => {
  "use strict";

  const make = (name, attributes = {}) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  /* Menu: the link to the footer becomes a button that opens the same links at the top. */
  const menu = () => {
    const link = document.querySelector("a.menu");
    const links = document.querySelector("#site-links ul");
    if (!link || !links) return;
    const button = make("button", { type: "button", class: "menu", "aria-expanded": "false", "aria-controls": "menu-links" });
    const panel = make("nav", { id: "menu-links", class: "menu-links", "aria-label": "Menu", hidden: "" });
    button.textContent = link.textContent;
    panel.append(links.cloneNode(true));
    link.replaceWith(button);
    button.after(panel);
    const show = (open) => {
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
    };
    button.addEventListener("click", () => show(panel.hidden));
    button.parentElement.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || panel.hidden) return;
      show(false);
      button.focus();
    });
  };

  /* Count: says how many rows the filter leaves. The filter itself is CSS. */
  const count = (section) => {
    const line = section.querySelector(".count");
    const rows = [...section.querySelectorAll(".progress-table tbody tr")];
    const radios = [...section.querySelectorAll(".filter input")];
    if (!line || !radios.length) return;
    const every = line.textContent;
    const say = () => {
      const chosen = radios.find((radio) => radio.checked);
      const shown = rows.filter((row) => getComputedStyle(row).display !== "none").length;
      const noun = line.dataset.noun || "actions";
      line.textContent = !chosen || chosen.value === "all"
        ? every
        : `Showing ${shown} of ${rows.length} ${noun}: ${chosen.dataset.says}.`;
    };
    /* A link to a row that the filter hides: show all rows, then go there. */
    const reveal = (hash) => {
      const row = document.getElementById(decodeURIComponent(hash.slice(1)))?.closest("tr");
      const all = radios.find((radio) => radio.value === "all");
      if (!all || all.checked || !rows.includes(row)) return;
      all.checked = true;
      say();
      row.scrollIntoView();
    };
    radios.forEach((radio) => radio.addEventListener("change", say));
    addEventListener("hashchange", () => reveal(location.hash));
    addEventListener("click", (event) => {
      const link = event.target.closest?.('a[href^="#"]');
      if (link) reveal(link.hash);
    });
    addEventListener("pageshow", say);
    line.setAttribute("role", "status");
    say();
  };

  /* Sort: a button in every th[data-sort]. Cells may carry data-value; an empty one is always last. */
  const order = new Intl.Collator("en-GB", { numeric: true });

  const sortable = (table, live) => {
    const body = table.tBodies[0];
    const heads = [...table.querySelectorAll("thead th")];
    heads.forEach((head, column) => {
      if (!("sort" in head.dataset)) return;
      const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
      const button = make("button", { type: "button" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].sort((one, two) => {
          const [a, b] = [value(one), value(two)];
          if (!a || !b) return !a - !b;
          return order.compare(a, b) * (down ? -1 : 1);
        });
        body.append(...rows);
        live.textContent = `Sorted by ${button.textContent.trim()}, ${down ? "descending" : "ascending"}.`;
      });
    });
  };

  /* Roles: where a narrow page draws a table as cards, some browsers forget that it is a table.
     HTML may not say so again, but a script may. */
  const role = (part) => {
    switch (part.tagName) {
      case "TABLE": return "table";
      case "TR": return "row";
      case "TD": return "cell";
      case "TH": return part.scope.startsWith("row") ? "rowheader" : "columnheader";
      default: return "rowgroup";
    }
  };
  document.querySelectorAll("table, thead, tbody, tr, th, td").forEach((part) => part.setAttribute("role", role(part)));

  menu();
  document.querySelectorAll(".progress").forEach(count);
  const tables = document.querySelectorAll(".progress-table");
  if (tables.length) {
    const live = make("p", { class: "unseen", role: "status" });
    document.body.append(live);
    tables.forEach((table) => sortable(table, live));
  }

  /* Print: open what is closed, where CSS alone cannot. */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();
