import type { RootContent } from "mdast";
import type { Element } from "../../../markdown/tree/nodes.ts";
import { isParent } from "../../../markdown/tree/rewrite.ts";
import { wordsIn } from "./elements.ts";

/** MathML as TeX: what a formula says, where a page kept nothing of how it was written. */
export function texOfMathMl(math: Element): string {
  return rowOf(math).replace(/\s+/g, " ").trim();
}

function rowOf(node: RootContent): string {
  return isParent(node) ? node.children.map(texOf).join("") : "";
}

function texOf(node: RootContent): string {
  if (node.type === "text") return node.value.trim();
  if (node.type !== "element") return "";
  const parts = node.children.filter(({ type }) => type === "element").map(texOf);
  const [first = "", second = "", third = ""] = parts;
  switch (node.tagName) {
    case "mi":
      return identifier(wordsIn(node).trim());
    case "mn":
      return wordsIn(node).trim();
    case "mo":
      return operator(wordsIn(node).trim());
    case "mtext":
      return `\\text{${wordsIn(node)}}`;
    case "mspace":
      return " ";
    case "mfrac":
      return `\\frac{${first}}{${second}}`;
    case "msqrt":
      return `\\sqrt{${parts.join("")}}`;
    case "mroot":
      return `\\sqrt[${second}]{${first}}`;
    case "msup":
      return `${first}^{${second}}`;
    case "msub":
      return `${first}_{${second}}`;
    case "msubsup":
    case "munderover":
      return `${first}_{${second}}^{${third}}`;
    case "munder":
      return isLarge(first) ? `${first}_{${second}}` : `\\underset{${second}}{${first}}`;
    case "mover":
      return accents[second.trim()] === undefined
        ? `\\overset{${second}}{${first}}`
        : `${accents[second.trim()]}{${first}}`;
    case "mfenced":
      return `\\left(${parts.join(",")}\\right)`;
    case "mtable":
      return `\\begin{matrix}${parts.join(" \\\\ ")}\\end{matrix}`;
    case "mtr":
      return parts.join(" & ");
    case "annotation":
    case "annotation-xml":
      return "";
    default:
      return rowOf(node);
  }
}

function isLarge(tex: string): boolean {
  return /^\\(?:sum|prod|int|lim|max|min|sup|inf|bigcup|bigcap)/.test(tex.trim());
}

function identifier(name: string): string {
  const known = signs[name];
  if (known !== undefined) return `${known} `;
  if (name.length < 2) return name;
  return functions.has(name) ? `\\${name} ` : `\\mathrm{${name}}`;
}

function operator(sign: string): string {
  const known = signs[sign];
  if (known !== undefined) return ` ${known} `;
  return /^[{}]$/.test(sign) ? `\\${sign}` : sign;
}

const functions: ReadonlySet<string> = new Set(
  "sin cos tan log ln exp lim max min sup inf det dim gcd arg deg ker Pr".split(" "),
);

const accents: Readonly<Record<string, string>> = {
  "^": "\\hat",
  "¯": "\\bar",
  "‾": "\\overline",
  "→": "\\vec",
  "\\to": "\\vec",
  "~": "\\tilde",
  "˙": "\\dot",
};

const signs: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho " +
    "σ sigma τ tau υ upsilon ϕ phi φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi " +
    "Ω Omega ∑ sum ∏ prod ∫ int ∞ infty ∂ partial ∇ nabla ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∈ in ∉ notin ⊂ subset ⊆ subseteq " +
    "∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists ∧ land ∨ lor ¬ neg → to ⇒ Rightarrow ⇔ Leftrightarrow ← leftarrow ↦ mapsto × times " +
    "⋅ cdot ± pm ∓ mp ÷ div … ldots ⋯ cdots √ sqrt ∼ sim ∝ propto ⟨ langle ⟩ rangle ⊕ oplus ⊗ otimes ∣ mid"
  )
    .split(" ")
    .reduce<[string, string][]>(
      (pairs, word, at, all) => {
        if (at % 2 === 1) pairs.push([all[at - 1] ?? "", `\\${word}`]);
        return pairs;
      },
      [["−", "-"]],
    ),
);
