"use strict";
(() => {
  const form = document.getElementById("filters");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const named = document.getElementById("named");
  const shown = document.getElementById("shown");
  const parts = [...document.querySelectorAll("[data-has]")].map((part) => ({
    part,
    has: part.dataset.has.split(" "),
    name: part.querySelector("h3, th").textContent.toLowerCase(),
  }));

  function filter() {
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const all = wanted.size === boxes.length;
    for (const box of boxes) {
      document.documentElement.classList.toggle(`without-${box.value}`, !box.checked);
    }
    if (!named) return;
    const words = named.value.trim().toLowerCase();
    let rows = 0;
    for (const { part, has, name } of parts) {
      const fits = name.includes(words) && (all || has.some((standing) => wanted.has(standing)));
      part.hidden = !fits;
      rows += fits && part.tagName === "TR";
    }
    const of = parts.filter(({ part }) => part.tagName === "TR").length;
    shown.textContent = `${rows} of ${of} articles shown`;
  }

  function reveal() {
    const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!part) return;
    for (let up = part; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    part.scrollIntoView({ block: "nearest" });
  }

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  filter();
  if (location.hash) reveal();
})();
