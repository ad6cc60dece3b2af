// Comfort only: every page works without this file.
"use strict";
for (const area of document.querySelectorAll(".copy textarea")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  const name = area.labels[0] ? area.labels[0].textContent : "";
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy: " + name);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(area.value);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  area.after(button);
}
for (const box of document.querySelectorAll("[data-sift]")) {
  const list = document.querySelector(box.dataset.sift);
  if (!list) continue;
  const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  box.addEventListener("input", () => {
    const wanted = plain(box.value.trim());
    for (const item of list.children) item.hidden = !plain(item.textContent).includes(wanted);
  });
}
