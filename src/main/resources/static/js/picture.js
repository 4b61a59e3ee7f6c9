// Saves a chart or map as a PNG of what is on the screen, with its name and the mark of sample figures.
const COPIED = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
  "opacity", "font-family", "font-size", "font-weight", "text-anchor"];
const SCALE = 2;
const MARGIN = 16;

function standalone(svg) {
  const copy = svg.cloneNode(true);
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((node, i) => {
    const style = getComputedStyle(originals[i]);
    COPIED.forEach(name => node.setAttribute(name, style.getPropertyValue(name)));
    node.removeAttribute("class");
  });
  const box = svg.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", box.width);
  copy.setAttribute("height", box.height);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

function load(blob) {
  return new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = failed;
    image.src = URL.createObjectURL(blob);
  });
}

async function save(figure, note) {
  const svg = [...figure.querySelectorAll("svg.chart:not(.swatch)")].find(one => one.getBoundingClientRect().width > 0);
  const image = await load(standalone(svg));
  const canvas = document.createElement("canvas");
  canvas.width = (image.width + 2 * MARGIN) * SCALE;
  canvas.height = (image.height + 4 * MARGIN + 24) * SCALE;
  const pen = canvas.getContext("2d");
  const style = getComputedStyle(document.body);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--card");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = style.color;
  pen.font = `600 16px ${style.fontFamily}`;
  pen.fillText(figure.dataset.name, MARGIN, MARGIN + 16, image.width);
  pen.drawImage(image, MARGIN, MARGIN + 32);
  pen.font = `14px ${style.fontFamily}`;
  pen.fillText([note, location.host + location.pathname].filter(Boolean).join(" · "), MARGIN, image.height + MARGIN + 48, image.width);
  URL.revokeObjectURL(image.src);
  const link = document.createElement("a");
  link.download = figure.dataset.name.replace(/[\\/:*?"<>|]+/g, " ").slice(0, 80) + ".png";
  canvas.toBlob(png => {
    link.href = URL.createObjectURL(png);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}

for (const button of document.querySelectorAll("button[data-picture]")) {
  button.hidden = false;
  button.addEventListener("click", () => save(document.querySelector(button.dataset.picture), button.dataset.note));
}
