// Comfort only: every form works without this file.
"use strict";
(() => {
  // Single keys, unless somebody switched them off; never while one writes.
  const OFF = "onrecord-keys-off";
  const off = () => { try { return localStorage.getItem(OFF) === "1"; } catch { return false; } };
  const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const press = (key) => {
    const link = document.querySelector(`a[data-key="${CSS.escape(key)}"]`);
    if (link) return link.click();
    const button = document.querySelector(`button[data-submit="${CSS.escape(key)}"]`);
    if (!button) return;
    for (let at = button.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    const form = button.form;
    const first = form.querySelector("input:not([type=hidden]), textarea, select");
    if (key === "a") {
      // The reason that is nearly always given; it stays to be changed.
      const why = form.elements.namedItem("why");
      const usual = why.list && why.list.options[0];
      if (!why.value && usual) why.value = usual.value;
      return form.requestSubmit(button);
    }
    form.scrollIntoView({ block: "nearest" });
    (first || button).focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing(event.target)) return event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || off() || typing(event.target)) return;
    if (event.key.length !== 1 || event.key === " ") return;
    press(event.key);
  });
  const toggle = document.querySelector("#keys-off");
  if (toggle) {
    toggle.closest("[hidden]").hidden = false;
    toggle.checked = off();
    toggle.addEventListener("change", () => {
      try { localStorage.setItem(OFF, toggle.checked ? "1" : "0"); } catch { toggle.checked = false; }
    });
  }

  // What is marked is brought into sight in both boxes.
  for (const box of document.querySelectorAll(".scroll")) {
    const mark = box.querySelector("[data-chosen]");
    if (mark) box.scrollTop = mark.offsetTop - box.offsetTop - 80;
  }

  // Words selected in the reading fill the form that asks for words, with their place.
  const reading = document.querySelector("[data-reading]");
  const area = document.querySelector("textarea[data-selection]");
  if (reading && area) {
    const place = document.createElement("input");
    place.type = "hidden";
    place.name = "at";
    area.form.append(place);
    area.addEventListener("input", () => { place.value = ""; });
    const offset = (node, at) => {
      const line = (node.nodeType === 1 ? node : node.parentElement).closest("[data-start]");
      if (!line) return null;
      const before = document.createRange();
      before.selectNodeContents(line);
      before.setEnd(node, at);
      return Number(line.dataset.start) + [...before.toString()].length;
    };
    const take = () => {
      const selection = getSelection();
      if (selection.isCollapsed || !selection.rangeCount) return;
      const range = selection.getRangeAt(0);
      if (!reading.contains(range.commonAncestorContainer)) return;
      const start = offset(range.startContainer, range.startOffset);
      const all = range.toString();
      const words = all.trim();
      if (start === null || !words) return;
      area.closest("details")?.setAttribute("open", "");
      area.value = words;
      place.value = String(start + all.length - all.trimStart().length);
    };
    reading.addEventListener("pointerup", take);
    reading.addEventListener("keyup", take);
  }
})();
