#!/usr/bin/env python3
"""Renders what social sites show of a page: each scene in each tone, 1200 x 630, as small PNGs beside this file.

Needs rsvg-convert and Pillow. Run it again when scenes.svg or the tones of styles/tokens.css change.
"""
import io, math, pathlib, re, subprocess

from PIL import Image

HERE = pathlib.Path(__file__).parent
TONES = {"": 168, "clay": 52, "moss": 125, "lake": 232, "rose": 18}
SCENES = ["valley", "road", "ridge", "river", "bridge", "forest"]


def srgb(lightness, chroma, hue):
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    l, m, s = ((lightness + x * a + y * b) ** 3 for x, y in
               [(0.3963377774, 0.2158037573), (-0.1055613458, -0.0638541728), (-0.0894841775, -1.2914855480)])
    linear = (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
              -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
              -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    gamma = (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in linear)
    return "#" + "".join(f"{round(255 * min(1, max(0, c))):02x}" for c in gamma)


def colours(hue):
    tones = {"sky": (0.935, 0.024), "1": (0.83, 0.044), "2": (0.62, 0.064), "3": (0.4, 0.064)}
    of = {name: srgb(*tone, hue) for name, tone in tones.items()}
    return of | {"sun": srgb(0.84, 0.165, 85), "trail": srgb(0.985, 0.012, 110), "post": srgb(0.3, 0.04, 60)}


def render(symbol, tone, hue, name):
    for part, colour in colours(hue).items():
        symbol = symbol.replace(f"var(--scene-{part})", colour)
    svg = symbol.replace("<symbol", '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"')
    svg = svg.replace("</symbol>", "</svg>").replace("xMidYMax", "xMidYMid")
    png = subprocess.run(["rsvg-convert", "-w", "1200", "-h", "630"], input=svg.encode(), capture_output=True,
                         check=True).stdout
    out = HERE / f"preview-{name}{'-' + tone if tone else ''}.png"
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(24, method=Image.Quantize.MAXCOVERAGE, kmeans=4, dither=Image.Dither.NONE)
    picture.save(out, optimize=True)


sprite = (HERE / "scenes.svg").read_text()
for scene in SCENES:
    symbol = re.search(rf'<symbol id="{scene}".*?</symbol>', sprite, re.S).group(0)
    for tone, hue in TONES.items():
        render(symbol, tone, hue, scene)
