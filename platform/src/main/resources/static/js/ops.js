// Draws the operator's charts from the process's samples, and asks for new ones as often as they are taken.

const EVERY_MS = 10_000;
const HEIGHT = 210;
const COLOURS = ["#8a3b12", "#1a5192", "#176639", "#b7791f", "#57379f", "#a1191f", "#3f7f86", "#7a756b"];
const SHADES = { "p50": "#176639", "p95": "#b7791f", "p99": "#a1191f" };

const charts = new Map();

const figure = (value) => Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en") : String(Math.round(value * 10) / 10);

/** With as many decimals as tell a tick from the next. */
const tick = (value, step) => value.toLocaleString("en", { maximumFractionDigits: Math.max(0, -Math.floor(Math.log10(step))) });

function drawn(box, lines, data) {
  const unit = box.dataset.unit;
  const series = lines.map((line, at) => ({
    label: line.label,
    stroke: SHADES[line.label] ?? COLOURS[at % COLOURS.length],
    width: 1.5,
    points: { show: data[0].length < 2 },
    value: (_, value) => value == null ? "–" : figure(value) + unit,
  }));
  const clock = (at) => new Date(at * 1_000).toTimeString();
  const axis = { stroke: "#57534b", font: "11px system-ui", grid: { stroke: "#e5e2db", width: 1 }, ticks: { show: false } };
  return new uPlot({
    width: box.clientWidth - 32,
    height: HEIGHT,
    scales: { y: { range: (_, least, most) => [0, most > 0 ? most * 1.1 : 1] } },
    axes: [
      { ...axis, space: 64, values: (_, ticks, _at, _space, step) => ticks.map((at) => clock(at).slice(0, step < 60 ? 8 : 5)) },
      { ...axis, size: 56, values: (_, ticks, _at, _space, step) => ticks.map((value) => tick(value, step) + unit) },
    ],
    series: [{ label: "at", value: (_, at) => at == null ? "–" : clock(at).slice(0, 8) }, ...series],
    cursor: { sync: { key: "ops" } },
  }, data, box);
}

/** Without a pointer over it, a chart's legend tells the last values. */
function tellLast(plot) {
  if (plot.cursor.left < 0) {
    plot.setLegend({ idx: plot.data[0].length - 1 });
  }
}

function show(box, samples) {
  const lines = samples[box.dataset.chart];
  const data = [samples.at, ...lines.map((line) => line.values)];
  const names = lines.map((line) => line.label).join("\n");
  const known = charts.get(box);
  if (known?.names === names && samples.at.length > 2) {
    known.plot.setData(data);
  } else {
    known?.plot.destroy();
    charts.set(box, { names, plot: drawn(box, lines, data) });
  }
  tellLast(charts.get(box).plot);
}

async function refresh() {
  const answer = await fetch("/ops/series.json", { credentials: "same-origin" });
  if (answer.status === 401) {
    location.assign("/ops/login");
    return;
  }
  const samples = await answer.json();
  for (const box of document.querySelectorAll("[data-chart]")) {
    show(box, samples);
  }
}

if (document.querySelector("[data-chart]")) {
  addEventListener("resize", () => charts.forEach(({ plot }, box) => {
    plot.setSize({ width: box.clientWidth - 32, height: HEIGHT });
    tellLast(plot);
  }));
  document.addEventListener("mouseout", () => charts.forEach(({ plot }) => tellLast(plot)));
  const again = () => refresh().catch(() => {}).finally(() => setTimeout(again, EVERY_MS));
  again();
}
