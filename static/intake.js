"use strict";
// Every page works without this. It adds: exit by Shift three times, focus on what went wrong, one press per
// second for a button, and a count when a long text nears its end. All words come from the page.
(() => {
  const find = (what) => document.querySelector(what);

  // Exit: the page is blank at once, and Back does not lead to it.
  const exit = find("[data-exit]");
  const leave = (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    document.title = "\u200b";
    location.replace(exit.href);
  };
  let shifts = 0;
  let first = 0;
  const other = () => {
    shifts = 0;
  };
  if (exit) {
    exit.addEventListener("click", leave);
    addEventListener("pointerdown", other);
    addEventListener("keydown", (event) => {
      if (event.repeat) return;
      if (event.key !== "Shift" || event.altKey || event.ctrlKey || event.metaKey) return other();
      if (event.timeStamp - first > 5000) other();
      if (!shifts) first = event.timeStamp;
      shifts += 1;
      if (shifts === 3) leave(event);
    });
  }

  find("[data-problems]")?.focus();

  // A second press within a second is a double click. Nothing is disabled, so nothing stays so after Back.
  let pressed = -Infinity;
  addEventListener("submit", (event) => {
    if (event.timeStamp - pressed < 1000) event.preventDefault();
    else pressed = event.timeStamp;
  });

  // The count speaks only near the end, once typing pauses. It counts as the server does: a line end is one
  // character (`value` has them as "\n"), and so is an emoji (strings iterate by code point).
  for (const box of document.querySelectorAll("[data-most]")) {
    const count = document.getElementById(`${box.id}-count`);
    const most = Number(box.dataset.most);
    const tell = () => {
      let used = 0;
      if (box.value.length > most * 0.9) for (const _ of box.value) used += 1;
      const words = used > most ? box.dataset.over : box.dataset.left;
      const number = Math.abs(most - used).toLocaleString(document.documentElement.lang);
      count.textContent = used > most * 0.9 ? words.replace("{number}", number) : "";
    };
    let pause;
    box.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(tell, 700);
    });
    tell();
  }
})();
