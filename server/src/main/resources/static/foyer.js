"use strict";
const REFRESH_MS = 4000;
const TONES = ["#8a2f25", "#b8651b", "#5d6b35", "#3f6673", "#6b4a7d", "#9b4668", "#7a5a2b"];
const $ = (id) => document.getElementById(id);
const seen = new Set();
let room = null;
let paused = false;

function el(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text !== undefined && text !== null) e.textContent = text;
  return e;
}

async function get(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail || response.statusText);
  return body;
}

function ago(iso) {
  const seconds = (Date.now() - Date.parse(iso)) / 1000;
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  for (const [unit, size] of [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]]) {
    if (Math.abs(seconds) >= size) return words.format(-Math.round(seconds / size), unit);
  }
  return "just now";
}

function figure(name, value) {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ").toLowerCase();
  return words + " " + new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(value);
}

function communityCard(item) {
  const card = el("li", "card");
  const c = item.community;
  card.append(el("span", "rank", "No. " + item.rank), el("h3", "", c.name));
  if (c.about) card.append(el("p", "", c.about));
  const figures = el("div", "figures");
  for (const [n, what] of [[c.members, "members"], [c.posts, "posts"]]) {
    const f = el("span");
    f.append(el("b", "", n.toLocaleString("en")), what);
    figures.append(f);
  }
  const reasons = el("ul", "reasons");
  for (const r of item.reasons) {
    const li = el("li", "", r.words);
    const rests = Object.entries(r.figures).sort().map(([k, v]) => figure(k, v)).join(" · ");
    if (rests) li.append(el("small", "", rests));
    reasons.append(li);
  }
  card.append(figures, reasons);
  return card;
}

// The highlight is HTML, escaped by the server; only its marks are taken over.
function highlighted(html) {
  const p = el("p");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    p.append(node.nodeName === "MARK" ? el("mark", "", node.textContent) : node.textContent);
  }
  return p;
}

function postItem(post, withCommunity, fresh) {
  const li = el("li", fresh ? "post new" : "post");
  const name = post.author.name || "Somebody";
  const face = el("span", "face", Array.from(name)[0].toUpperCase());
  face.setAttribute("aria-hidden", "true");
  face.style.background = TONES[[...post.author.id].reduce((n, ch) => n + ch.charCodeAt(0), 0) % TONES.length];
  const by = el("div", "by");
  by.append(el("b", "", name), " · ", ago(post.at));
  if (withCommunity) by.append(" · in " + post.community.name);
  if (post.parent) by.append(" · a reply");
  if (post.origin === "sample" || post.origin === "import") by.append(el("span", "tag", post.origin));
  const words = post.highlight ? highlighted(post.highlight)
    : post.text === null ? el("p", "unknown", post.length + " characters, not recorded") : el("p", "", post.text);
  const likes = Object.values(post.reactions).reduce((a, b) => a + b, 0);
  const meta = [];
  if (post.replies) meta.push(post.replies + (post.replies === 1 ? " reply" : " replies"));
  if (likes) meta.push(likes + (likes === 1 ? " reaction" : " reactions"));
  li.append(face, by, words);
  if (meta.length) li.append(el("div", "meta", meta.join(" · ")));
  return li;
}

async function showCommunities() {
  const list = $("communities");
  try {
    const answer = await get("/v1/recommendations?first=3");
    list.replaceChildren(...answer.items.map(communityCard));
    $("position").textContent = "The log is at position " + answer.position.toLocaleString("en") + ".";
    $("welcome").textContent = answer.items.length ? "Come in. The room is not empty." : "Come in. You are the first.";
    $("empty").hidden = answer.items.length > 0;
    list.hidden = answer.items.length === 0;
    room = answer.items.length ? answer.items[0].community : null;
  } catch (e) {
    list.replaceChildren(el("li", "none", "The communities cannot be shown at the moment: " + e.message));
  }
  list.setAttribute("aria-busy", "false");
}

async function showTimeline() {
  if (!room) return;
  const page = await get("/v1/communities/" + room.id + "/timeline?first=12");
  const first = seen.size === 0;
  $("room").hidden = false;
  $("room-title").textContent = "In the room: " + room.name;
  $("room-about").textContent = "The newest of what is said there; it looks again every few seconds.";
  $("timeline").replaceChildren(...page.items.map((p) => postItem(p, false, !first && !seen.has(p.id))));
  if (!page.items.length) $("timeline").append(el("li", "none", "Nothing has been said yet."));
  page.items.forEach((p) => seen.add(p.id));
  if (page.items.some((p) => p.origin === "sample")) $("sample").hidden = false;
}

async function refresh() {
  if (!paused && !document.hidden) {
    try {
      if (!room) await showCommunities();
      await showTimeline();
    } catch {
      $("room-about").textContent = "The server does not answer at the moment; trying again.";
    }
  }
  setTimeout(refresh, REFRESH_MS);
}

async function search(event) {
  event.preventDefault();
  const words = $("words").value.trim();
  if (!words) return;
  $("results").hidden = false;
  const hits = $("hits");
  try {
    const page = await get("/v1/search/posts?first=10&q=" + encodeURIComponent(words));
    hits.replaceChildren(...page.items.map((p) => postItem(p, true, false)));
    if (!page.items.length) hits.append(el("li", "none", "Nobody has spoken of that yet."));
  } catch (e) {
    hits.replaceChildren(el("li", "none", e.message));
  }
  $("results-title").textContent = "Found for “" + words + "”";
  $("results").scrollIntoView({ block: "nearest" });
}

function link(href, name, what) {
  const li = el("li");
  const a = el("a", "", name);
  a.href = href;
  a.append(el("span", "", what));
  li.append(a);
  $("links").append(li);
}

async function showLinks() {
  const about = await get("/about.json");
  const manage = location.protocol + "//" + location.hostname + ":" + about.managementPort;
  if (about.consoles) {
    link("/swagger-ui.html", "Swagger UI", "Try /v1 in the browser");
    link("/graphiql", "GraphiQL", "Ask and explore /graphql");
  }
  link("/v1/recommendations", "/v1/recommendations", "The same recommendations, as JSON");
  link(manage + "/actuator/health", "Health", "Which part is ill, if any");
  link(manage + "/actuator/prometheus", "Metrics", "For Prometheus");
  if (about.docs) link(about.docs, "Documentation", "How it works, and how to run it");
  $("first-steps").textContent =
    (about.devIssuer ? "TOKEN=$(curl -s " + location.origin + "/dev/tokens -H 'Content-Type: application/json' \\\n  -d '{\"sub\":\"alice\"}' | sed 's/.*\"token\":\"\\([^\"]*\\).*/\\1/')\n" : "TOKEN=...   # of your issuer, with the scope member\n")
    + "curl " + location.origin + "/v1/members -H \"Authorization: Bearer $TOKEN\" \\\n  -H 'Content-Type: application/json' -d '{\"profile\":{\"name\":\"Alice\"}}'\n"
    + "curl " + location.origin + "/v1/communities -H \"Authorization: Bearer $TOKEN\" \\\n  -H 'Content-Type: application/json' -d '{\"name\":\"Evening readers\"}'\n"
    + "curl -X POST " + location.origin + "/v1/communities/ID/opening -H \"Authorization: Bearer $TOKEN\"";
}

$("search").addEventListener("submit", search);
$("clear").addEventListener("click", () => { $("results").hidden = true; $("words").value = ""; $("words").focus(); });
$("pause").addEventListener("click", () => {
  paused = !paused;
  $("pause").setAttribute("aria-pressed", String(paused));
  $("pause-text").textContent = paused ? "Paused" : "Live";
});
showLinks().catch(() => {});
showCommunities().then(refresh);
