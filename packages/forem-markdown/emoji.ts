/** Short names of emoji that are common in posts: dev.to replaces them outside of code (contracts/devto.md §7.3). */
const emoji: Readonly<Record<string, string>> = {
  "+1": "👍",
  "-1": "👎",
  "100": "💯",
  bug: "🐛",
  bulb: "💡",
  clap: "👏",
  coffee: "☕",
  cry: "😢",
  eyes: "👀",
  fire: "🔥",
  grin: "😁",
  heart: "❤️",
  heart_eyes: "😍",
  joy: "😂",
  laughing: "😆",
  memo: "📝",
  muscle: "💪",
  ok_hand: "👌",
  pray: "🙏",
  rocket: "🚀",
  see_no_evil: "🙈",
  smile: "😄",
  smiley: "😃",
  sob: "😭",
  sparkles: "✨",
  star: "⭐",
  sunglasses: "😎",
  tada: "🎉",
  thinking: "🤔",
  thumbsdown: "👎",
  thumbsup: "👍",
  warning: "⚠️",
  wave: "👋",
  white_check_mark: "✅",
  wink: "😉",
  x: "❌",
  zap: "⚡",
};

/** Text with its emoji's names replaced by the emoji. Names that are not known stay. */
export function replaceEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]{1,30}):/g, (found, name: string) =>
    Object.hasOwn(emoji, name) ? (emoji[name] ?? found) : found,
  );
}
