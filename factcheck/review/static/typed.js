// What is typed and not yet saved is kept in this browser, by reviewer and by what it is about: offered when the page
// is opened again, never filled in unasked, gone once it is saved. Only what differs from the form as it was begun.
(() => {
  const OURS = "factcheck:";
  const OWN_ID = () => Date.now().toString(36) + Math.random().toString(36).slice(2);
  const NOT_TYPED = new Set(["csrftoken", "follows", "document_version", "at", "action", "kept"]);
  const sent = document.querySelector("main[data-sent]")?.dataset.sent;

  // A browser may keep nothing, and then says so by throwing.
  const store = {
    get: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
    remove: (key) => { try { localStorage.removeItem(key); } catch { /* nothing is kept */ } },
    keys: () => { try { return Object.keys(localStorage).filter((key) => key.startsWith(OURS)); } catch { return []; } },
  };

  // The server names what it has saved.
  const saved = document.cookie.match(/(?:^|; )factcheck_saved=([a-z0-9]+)/)?.[1];
  if (saved) {
    for (const key of store.keys()) if (key.endsWith(`:${saved}`)) store.remove(key);
    document.cookie = "factcheck_saved=; max-age=0; path=/";
  }

  const clean = (values) => (values ?? []).map((value) => String(value).replace(/\r\n?/g, "\n").trim()).filter(Boolean);
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const valuesOf = (form) => {
    const found = {};
    for (const [name, value] of new FormData(form)) if (!NOT_TYPED.has(name)) (found[name] ??= []).push(value);
    return found;
  };
  const changed = (form, begun) => {
    const now = valuesOf(form), fields = {};
    for (const name of new Set([...Object.keys(now), ...Object.keys(begun)]))
      if (!isSame(clean(now[name]), clean(begun[name]))) fields[name] = now[name] ?? [];
    return fields;
  };

  const fieldsNamed = (form, name) => [...form.elements].filter((field) => field.name === name && !["hidden", "submit"].includes(field.type));
  const addRow = (form) => {
    const rows = form.querySelectorAll(".fc-evidence-row");
    const row = rows[rows.length - 1].cloneNode(true);
    row.setAttribute("aria-label", `Evidence ${rows.length + 1}`);
    for (const field of row.querySelectorAll("[name]")) {
      field.name = field.name.replace(/^evidence-\d+-/, `evidence-${rows.length}-`);
      field.value = "";
    }
    rows[rows.length - 1].after(row);
  };
  const putBack = (form, fields) => {
    for (const [name, values] of Object.entries(fields)) {
      const row = name.match(/^evidence-(\d{1,2})-/);
      while (row && row[1] < 20 && form.querySelectorAll(".fc-evidence-row").length <= row[1]) addRow(form);
      for (const field of fieldsNamed(form, name)) {
        if (["checkbox", "radio"].includes(field.type)) {
          field.checked = values.includes(field.value);
        } else if (field.tagName !== "SELECT" || [...field.options].some((option) => option.value === values[0])) {
          field.value = values[0] ?? "";
          // A date field drops what is no date.
          if (field.type === "date" && field.value !== (values[0] ?? "")) { field.type = "text"; field.value = values[0]; }
        }
        field.closest("details")?.setAttribute("open", "");
      }
    }
  };

  const button = (words, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "fc-second";
    made.textContent = words;
    // Datasette folds whatever is open when a click reaches the body: what is put back is to be seen.
    made.addEventListener("click", (event) => { event.stopPropagation(); press(); });
    return made;
  };
  const when = (at) => {
    const day = new Date(at);
    return `${day.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${day.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
  };
  const gist = (fields) => {
    const words = Object.entries(fields).filter(([name]) => /^(note|note_body|searched|words|desk_label|evidence-.*)$/.test(name));
    const first = words.map(([, values]) => clean(values)[0]).find(Boolean);
    return first && (first.length > 80 ? `${first.slice(0, 80)}…` : first);
  };

  class Kept {
    constructor(form) {
      this.form = form;
      this.place = `${OURS}${JSON.stringify([form.dataset.reviewer, form.dataset.keep])}:`;
      this.begun = JSON.parse(form.dataset.begun);
      this.box = document.createElement("div");
      this.box.setAttribute("role", "status");
      (form.closest("details.fc-decide") ?? form).before(this.box);
      this.mark = document.createElement("input");
      this.mark.type = "hidden";
      this.mark.name = "kept";
      form.append(this.mark);
      this.isSafe = true;
    }

    others() {
      return store.keys().filter((key) => key.startsWith(this.place) && key !== this.key).sort();
    }

    get key() { return this.mark.value && this.place + this.mark.value; }

    get fields() { return changed(this.form, this.begun); }

    get isTyped() { return Object.keys(this.fields).length > 0; }

    // What came back from the server, or was filled in by the browser itself, is what was kept before.
    begin() {
      const here = this.isTyped && !this.key && this.others().find((key) => key === this.place + sent || isSame(store.get(key)?.fields, this.fields));
      if (here) this.mark.value = here.slice(this.place.length);
      if (this.isTyped) this.keep();
      this.offer();
    }

    keep() {
      const fields = this.fields;
      if (!Object.keys(fields).length) {
        if (this.key) store.remove(this.key);
        this.isSafe = true;
        return;
      }
      this.mark.value ||= OWN_ID();
      const { follows } = this.form.elements;
      this.isSafe = store.set(this.key, { at: Date.now(), follows: follows ? follows.value : "", fields });
    }

    offer() {
      this.box.replaceChildren(...this.others().map((key) => this.offered(key)).filter(Boolean));
    }

    offered(key) {
      const draft = store.get(key);
      if (!draft?.fields) return null;
      const line = document.createElement("div"), said = document.createElement("p"), words = gist(draft.fields);
      line.className = "fc-kept";
      said.append(`You had ${words ? "typed" : "chosen something"} here on ${when(draft.at)}, and not saved it`);
      if (words) {
        const quoted = document.createElement("q");
        quoted.dir = "auto";
        quoted.textContent = words;
        said.append(": ", quoted);
      }
      if (draft.follows !== (this.form.elements.follows?.value ?? "")) said.append(". Somebody has decided since.");
      line.append(said, button("Put it back", () => this.take(key)), button("Throw away", () => { store.remove(key); this.offer(); }));
      return line;
    }

    // What stands in the form by then stays kept, and is offered in its turn.
    take(key) {
      const draft = store.get(key);
      if (draft?.fields) {
        putBack(this.form, draft.fields);
        this.mark.value = key.slice(this.place.length);
        this.keep();
        fieldsNamed(this.form, Object.keys(draft.fields)[0])[0]?.focus();
      }
      this.offer();
    }
  }

  const forms = [...document.querySelectorAll("form[data-keep]")].map((form) => new Kept(form));
  let leaving = null;
  for (const kept of forms) {
    for (const what of ["input", "change"]) kept.form.addEventListener(what, () => kept.keep());
    kept.form.addEventListener("submit", () => { kept.keep(); leaving = kept; });
    kept.begin();
  }
  // Going back, a browser may fill in by itself what stood in a form, and later than this runs.
  window.addEventListener("pageshow", (event) => { if (!event.persisted) for (const kept of forms) kept.begin(); });
  // Leaving with words unsaved asks first; sending one form does not ask about another whose words are kept.
  window.addEventListener("beforeunload", (event) => {
    if (forms.some((kept) => kept !== leaving && kept.isTyped && !(leaving && kept.isSafe))) event.preventDefault();
    leaving = null;
  });
})();
