// Keys for those who review all day; every one of them has a link or a button on the page as well.
(() => {
  // What is folded away is passed over.
  const items = () => [...document.querySelectorAll("[data-item]")].filter((item) => item.checkVisibility());
  const KEYS = [["j", "next"], ["k", "previous"], ["o", "open"], ["f", "to the form"], ["n / p", "next, previous statement"], ["?", "these keys"]];
  let at = -1;
  const go = (step) => {
    const all = items();
    if (!all.length) return;
    all[at]?.classList.remove("fc-at");
    at = Math.min(Math.max(at + step, 0), all.length - 1);
    all[at].classList.add("fc-at");
    const link = all[at].matches("a") ? all[at] : all[at].querySelector("a");
    link?.focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "center" });
  };
  const open = (selector) => document.querySelector(selector)?.click();
  const help = () => {
    const shown = document.querySelector(".fc-keys");
    if (shown) return shown.remove();
    const box = document.createElement("div");
    box.className = "fc-keys";
    box.setAttribute("role", "status");
    for (const [key, what] of KEYS) {
      const line = document.createElement("div");
      const cap = document.createElement("kbd");
      cap.textContent = key;
      line.append(cap, what);
      box.append(line);
    }
    document.querySelector(".fc").append(box);
  };
  const ACTIONS = {
    j: () => go(1),
    k: () => go(-1),
    o: () => { const one = items()[at]; (one?.matches("a") ? one : one?.querySelector("a"))?.click(); },
    f: () => document.querySelector("#review select, #review input:not([type=hidden])")?.focus(),
    n: () => open("[data-next]"),
    p: () => open("[data-previous]"),
    "?": help,
    Escape: () => document.querySelector(".fc-keys")?.remove(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable], dialog")) return;
    const action = ACTIONS[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  document.querySelector(".fc-problems")?.focus();
})();
